import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'MinID',
  line: 'Offentleg elektronisk ID på betydeleg nivå (før kalla nivå 3)',
  groups: {
    get: {
      name: 'Skaffe MinID',
      answers: {
        'how-to-get': {
          title: 'Korleis får eg MinID?',
          body: [
            'Bestill eit aktiveringsbrev. Det kjem i posten til adressa du har i Folkeregisteret. Med brevet registrerer du passord, mobilnummer og e-postadresse.',
          ],
        },
        who: {
          title: 'Kven kan få MinID?',
          body: ['Alle med fødselsnummer eller D-nummer, frå det året dei fyller 13.'],
        },
        where: {
          title: 'Kvar kan eg bruke MinID?',
          body: [
            'Hos tenester som godtek betydeleg nivå. Krev tenesta høgt nivå, finn du ikkje MinID i lista.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Korleis loggar eg inn?',
          body: ['Du treng fødselsnummeret, MinID-passordet og mobilen.'],
          steps: [
            'Vel MinID.',
            'Skriv fødselsnummeret og passordet.',
            'Skriv koden du får på SMS, 5 siffer.',
          ],
        },
        'other-method': {
          title: 'Eg får ikkje SMS',
          body: [
            'Trykk «Bruk ein annan metode», og vel MinID-appen eller ein autentiseringsapp, viss du har registrert ein av dei.',
          ],
        },
        'new-browser': {
          title: 'Eg fekk melding om ein ny nettlesar',
          body: [
            'MinID-en din er brukt i ein nettlesar han ikkje kjende frå før. Var det ikkje deg, byt passord med ein gong.',
          ],
        },
      },
    },
    password: {
      name: 'Passord og kodar',
      answers: {
        'forgotten-password': {
          title: 'Eg har gløymt passordet',
          body: [
            'Trykk «Gløymt passordet?» på innloggingssida. Du får ein kode på SMS og ein på e-post, og lagar eit nytt passord. Utan mobil eller e-post treng du eit aktiveringsbrev.',
          ],
        },
        'password-rules': {
          title: 'Korleis må passordet vere?',
          body: [
            'Minst 8 teikn, med både bokstavar og tal. Eit passord som står på lister over passord på avvegar, må bytast.',
          ],
        },
        'email-code': {
          title: 'Koden på e-post verkar ikkje',
          body: [
            'Han har 6 teikn, og store og små bokstavar er ulike. Han gjeld i 10 minutt. Bruk den nyaste e-posten, og sjå òg i søppelposten.',
          ],
        },
      },
    },
    trouble: {
      name: 'Sperra og stengd',
      answers: {
        blocked: {
          title: 'MinID er sperra etter fleire forsøk',
          body: [
            'Etter tre gale passord eller kodar er MinID sperra i ein time. Deretter må du lage eit nytt passord; det gamle gjeld ikkje lenger.',
          ],
        },
        closed: {
          title: 'MinID er stengd',
          body: [
            'Han er stengd, som regel fordi du sjølv bad om det. Bestill eit aktiveringsbrev viss du vil bruke MinID igjen.',
          ],
        },
        'pin-letter': {
          title: 'PIN-kodane i brevet gjeld ikkje lenger',
          body: [
            'Brevet hadde 20 PIN-kodar, og eit nytt brev gjorde det gamle ugyldig. Ordninga blei avvikla ved årsskiftet 2022–2023.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med MinID',
      steps: {
        choose: 'Vel MinID.',
        number: 'Skriv fødselsnummeret og passordet, og logg inn.',
        sms: 'Skriv koden frå SMS-en, og logg inn.',
      },
    },
    app: {
      title: 'Logge inn med MinID-appen',
      steps: {
        choose: 'Vel MinID.',
        number: 'Skriv fødselsnummeret og passordet, og logg inn.',
        other: 'Trykk «Bruk ein annan metode».',
        way: 'Vel MinID-appen.',
        app: 'Sida ventar på telefonen.',
        phone: 'Opne varselet på telefonen, sjå at tenesta er rett, og godkjenn.',
      },
    },
    'new-password': {
      title: 'Lage nytt MinID-passord',
      steps: {
        forgot: 'Trykk «Gløymt passordet?».',
        number: 'Skriv fødselsnummeret, og gå vidare.',
        sms: 'Skriv koden frå SMS-en.',
        mail: 'Skriv koden frå e-posten.',
        'new': 'Skriv eit nytt passord to gonger, og lagre. Logg så inn med det.',
      },
    },
  },
};

export default nn;
