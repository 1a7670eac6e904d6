import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'BankID',
  line: 'Elektronisk ID frå banken, på høgt nivå (før kalla nivå 4)',
  groups: {
    order: {
      name: 'Skaffe BankID',
      answers: {
        'how-to-order': {
          title: 'Korleis får eg BankID?',
          body: [
            'Kontakt banken din. Banken bestiller BankID til deg og gir deg ein kodebrikke eller appen.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Korleis loggar eg inn med kodebrikke?',
          body: ['Du treng fødselsnummeret, kodebrikka frå banken og BankID-passordet.'],
          steps: [
            'Gå til tenesta, og vel BankID.',
            'Skriv fødselsnummeret, 11 siffer.',
            'Skriv koden frå kodebrikka.',
            'Skriv passordet, og logg inn.',
          ],
        },
        'all-types': {
          title: 'Kan alle typar BankID brukast?',
          body: [
            'Ja, når banken godkjenner løysinga som BankID: kodebrikke, kortlesar, app og mobil. Men BankID må vere aktivert i nettbanken for bruk hos andre enn banken sjølv.',
          ],
        },
        'mobile-as-chip': {
          title: 'Korleis bruker eg BankID på mobil som kodebrikke?',
          body: ['Tilbyr banken din det, kan mobilen gi svaret som kodebrikka elles gir.'],
          steps: [
            'Vel BankID, og skriv fødselsnummeret.',
            'Trykk «Vel ein annan BankID» eller pila til venstre, og vel BankID på mobil.',
            'Sjå at referanseorda er dei same på mobilen, og skriv PIN-koden der.',
            'Skriv BankID-passordet, og logg inn. Har du gløymt det, kontakt banken.',
          ],
        },
        'words-differ': {
          title: 'Referanseorda er ikkje like',
          body: ['Avslå på telefonen. Då er det ei anna innlogging enn di som spør.'],
        },
      },
    },
    app: {
      name: 'BankID-appen',
      answers: {
        'app-why': {
          title: 'Kvifor bruke appen?',
          body: ['Det er den raskaste og sikraste måten å bruke BankID på. Han finst til iPhone og Android.'],
        },
        'app-before': {
          title: 'Kva må eg ha før eg aktiverer appen?',
          body: [
            'Ein aktiv BankID med passord. Er det lenge sidan du brukte kodebrikka, kan BankID vere gått ut. Prøv å logge inn med kodebrikka, eller spør banken.',
            'Er han gått ut, bestill ein ny i banken. Det kan ta nokre dagar.',
          ],
        },
        'app-password': {
          title: 'Kva passord bruker appen?',
          body: ['Det same som du bruker saman med kodebrikka.'],
        },
        'app-phone': {
          title: 'Kva telefon krevst?',
          body: [
            'iOS 15 eller Android 8, eller nyare. Appen verkar på éin telefon om gongen: aktiverer du ein ny, stoppar den gamle.',
          ],
        },
        'app-activate': {
          title: 'Korleis aktiverer eg appen?',
          body: [
            'Last ned appen, og følg rettleiinga i han. Du viser kven du er med pass, nasjonalt ID-kort, kodebrikke eller appen på ein annan telefon.',
          ],
        },
        'app-under-18': {
          title: 'Eg er under 18 år',
          body: ['Då aktiverer du appen med kodebrikke, eller med appen på ein annan telefon.'],
        },
        'app-id-card': {
          title: 'Korleis får eg nasjonalt ID-kort?',
          body: [
            'Bestill time hos politiet. Borgarar av EØS- og EFTA-land som har fødselsnummer, kan òg få kortet.',
          ],
        },
        'app-foreign-passport': {
          title: 'Kan eg bruke utanlandsk pass?',
          body: [
            'Ja, når passet kan lesast av maskiner og statusen din er «kontrollert». Skatteetaten endrar passnummer og status.',
          ],
        },
        'app-use': {
          title: 'Korleis loggar eg inn med appen?',
          body: ['Du treng telefonen med appen og BankID-passordet.'],
          steps: [
            'Vel BankID, og skriv fødselsnummeret.',
            'Vel BankID-appen, viss han ikkje alt er vald.',
            'Godkjenn på telefonen. På iPhone kan du halde på varselet og godkjenne utan å opne appen.',
            'Skriv BankID-passordet.',
          ],
        },
        'app-no-notification': {
          title: 'Eg får ikkje varsel',
          body: ['Opne appen sjølv. Spørsmålet ligg der, òg når varsel er slått av.'],
        },
        'app-faster': {
          title: 'Korleis slår eg på raskare BankID?',
          body: [
            'Opne appen, vel «BankID-en min» og følg rettleiinga. Då bruker du ansikt, finger eller PIN-koden til telefonen i staden for passordet, der det er nok for tenesta.',
          ],
        },
        'app-faster-off': {
          title: 'Ansikt og finger verkar ikkje',
          body: [
            'Sjå i innstillingane på telefonen at ansikt eller finger er lagt inn, og at appen får bruke det.',
          ],
        },
      },
    },
    components: {
      name: 'Utstyr',
      answers: {
        'internet-explorer-8': {
          title: 'Internet Explorer 8 og Java',
          body: [
            'BankID verka ikkje i Internet Explorer 8 og eldre utan Java, som blei henta frå java.com. Ingen nettlesar i dag treng Java.',
          ],
        },
      },
    },
    password: {
      name: 'Passord og kodar',
      answers: {
        codes: {
          title: 'Koden frå kodebrikka verkar ikkje',
          body: [
            'Kodebrikker er ulike, og det er banken som svarer på spørsmål om di. Etter fem feil blir kodebrikka sperra.',
          ],
        },
        'forgotten-password': {
          title: 'Eg har gløymt passordet',
          body: [
            'Kontakt banken. Han sender eit nytt passord på e-post, og seier frå på SMS at det er sendt.',
          ],
        },
        'change-password': {
          title: 'Korleis endrar eg passordet?',
          body: [
            'Vel BankID, og trykk «Meny» øvst til høgre. Vel «Endre passord», logg inn som vanleg, og skriv det nye passordet to gonger. Det må ha minst 8 teikn.',
          ],
        },
      },
    },
    profile: {
      name: 'Profil og sperring',
      answers: {
        'edit-profile': {
          title: 'Korleis endrar eg e-post og mobilnummer i BankID?',
          body: ['Kontakt banken. Opplysningane i BankID er banken sine.'],
        },
        block: {
          title: 'Korleis sperrar eg BankID?',
          body: ['Kontakt banken med ein gong. Banken opnar han igjen når du ber om det.'],
        },
      },
    },
    bugs: {
      name: 'Kjende feil',
      answers: {
        'bid-2031': {
          title: 'BID-2031',
          body: [
            'Nettlesaren eller operativsystemet er for gammalt, eller BankID står i ei anna tryggleikssone enn tenesta. Oppdater nettlesaren eller operativsystemet.',
            'Meld for Chrome 23, Firefox 27, Safari i iOS 7.0 og iOS 2 til 6, og for eldre enn desse.',
          ],
        },
        'safety-zones': {
          title: 'Tryggleikssoner i Internet Explorer',
          body: [
            'Verksemder som la tenester i sonene «Klarerte område» eller «Lokalt intranett», fekk BID-2031, fordi nettlesaren heldt sonene frå kvarandre.',
            'Den som driftar maskina, legg https://csfe.bankid.no i «Klarerte område».',
          ],
        },
        'zones-for-administrators': {
          title: 'For den som driftar maskiner: slik legg du til adressa',
          body: ['Gjeld Internet Explorer 9 og nyare. Etterpå verkar BankID i kva sone tenesta enn står.'],
          steps: [
            'Opne Alternativ for Internett, fana Tryggleik.',
            'Vel Klarerte område, og deretter Område.',
            'Legg til https://csfe.bankid.no, og lukk.',
            'For mange maskiner: bruk gruppepolicyen «Liste over nettstader tilordna til soner» med verdien 2.',
          ],
        },
        'browser-too-old': {
          title: '«Nettlesaren kan ikkje brukast»',
          body: [
            'BankID stoppar med kode 6202 eller 1A13 i nettlesarar han ikkje støttar. Oppdater nettlesaren, eller vel ein annan elektronisk ID.',
          ],
        },
      },
    },
    errors: {
      name: 'Feilmeldingar',
      answers: {
        'incorrect-data': {
          title: '«Feil data er oppgitt»',
          body: [
            'Meldinga kjem når du har skrive koden, og BankID berre er aktivert for nettbanken.',
            'Logg inn i nettbanken, vel BankID i menyen, og aktiver han for alle tenester. Treng du hjelp, kontakt banken.',
          ],
        },
        blocked: {
          title: 'BankID er sperra',
          body: ['Fem gale passord eller kodar sperrar han. Banken opnar han igjen.'],
        },
        problems: {
          title: 'Andre problem med BankID',
          body: ['Kontakt banken din.'],
        },
      },
    },
  },
  guides: {
    'code-device': {
      title: 'Logge inn med BankID og kodebrikke',
      steps: {
        choose: 'Vel BankID.',
        number: 'Skriv fødselsnummeret, og gå vidare.',
        code: 'Skriv eingongskoden frå kodebrikka, og gå vidare.',
        password: 'Skriv passordet, og logg inn.',
      },
    },
    app: {
      title: 'Logge inn med BankID-appen',
      steps: {
        choose: 'Vel BankID.',
        number: 'Skriv fødselsnummeret, og gå vidare.',
        app: 'Sida ventar på telefonen.',
        phone: 'Opne varselet på telefonen, sjå at tenesta er rett, og godkjenn.',
        password: 'Skriv BankID-passordet, og logg inn.',
      },
    },
    mobile: {
      title: 'Bruke BankID på mobil som kodebrikke',
      steps: {
        choose: 'Vel BankID.',
        number: 'Skriv fødselsnummeret, og gå vidare.',
        other: 'Trykk «Vel ein annan BankID», eller pila til venstre.',
        way: 'Vel BankID på mobil.',
        words: 'Les referanseorda på sida.',
        phone: 'Sjå at orda er dei same på mobilen, og skriv PIN-koden der.',
        password: 'Skriv BankID-passordet, og logg inn.',
      },
    },
    'change-password': {
      title: 'Endre BankID-passordet',
      steps: {
        choose: 'Vel BankID.',
        menu: 'Trykk «Meny» øvst til høgre.',
        change: 'Vel «Endre passord».',
        old: 'Du loggar inn med det gamle passordet først. Gå vidare.',
        number: 'Skriv fødselsnummeret, og gå vidare.',
        code: 'Skriv eingongskoden frå kodebrikka, og gå vidare.',
        password: 'Skriv det gamle passordet, og gå vidare.',
        'new': 'Skriv eit nytt passord med minst 8 teikn to gonger, og gå vidare. Då er passordet endra.',
      },
    },
    'activate-app': {
      title: 'Aktivere BankID-appen',
      steps: {
        install: 'Last ned BankID-appen på telefonen.',
        welcome: 'Opne appen, og kom i gang.',
        number: 'Skriv fødselsnummeret.',
        mobile: 'Skriv mobilnummeret som banken har.',
        sms: 'Skriv koden du får på SMS.',
        terms: 'Les vilkåra, og godta dei.',
        proof: 'Vel korleis du viser kven du er.',
        device: 'Med kodebrikke: skriv koden og BankID-passordet.',
        done: 'Appen er aktivert.',
      },
    },
  },
};

export default nn;
