const nb = {
  name: 'BankID',
  line: 'Elektronisk ID fra banken, på høyt nivå (før kalt nivå 4)',
  groups: {
    order: {
      name: 'Skaffe BankID',
      answers: {
        'how-to-order': {
          title: 'Hvordan får jeg BankID?',
          body: ['Kontakt banken din. Banken bestiller BankID til deg og gir deg en kodebrikke eller appen.'],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Hvordan logger jeg inn med kodebrikke?',
          body: ['Du trenger fødselsnummeret, kodebrikken fra banken og BankID-passordet.'],
          steps: [
            'Gå til tjenesten, og velg BankID.',
            'Skriv fødselsnummeret, 11 siffer.',
            'Skriv koden fra kodebrikken.',
            'Skriv passordet, og logg inn.',
          ],
        },
        'all-types': {
          title: 'Kan alle typer BankID brukes?',
          body: [
            'Ja, når banken godkjenner løsningen som BankID: kodebrikke, kortleser, app og mobil. Men BankID må være aktivert i nettbanken for bruk hos andre enn banken selv.',
          ],
        },
        'mobile-as-chip': {
          title: 'Hvordan bruker jeg BankID på mobil som kodebrikke?',
          body: ['Tilbyr banken din det, kan mobilen gi svaret som kodebrikken ellers gir.'],
          steps: [
            'Velg BankID, og skriv fødselsnummeret.',
            'Trykk «Velg annen BankID» eller pilen til venstre, og velg BankID på mobil.',
            'Se at referanseordene er de samme på mobilen, og skriv PIN-koden der.',
            'Skriv BankID-passordet, og logg inn. Har du glemt det, kontakt banken.',
          ],
        },
        'words-differ': {
          title: 'Referanseordene er ikke like',
          body: ['Avslå på telefonen. Da er det en annen innlogging enn din som spør.'],
        },
      },
    },
    app: {
      name: 'BankID-appen',
      answers: {
        'app-why': {
          title: 'Hvorfor bruke appen?',
          body: [
            'Det er den raskeste og sikreste måten å bruke BankID på. Den finnes til iPhone og Android.',
          ],
        },
        'app-before': {
          title: 'Hva må jeg ha før jeg aktiverer appen?',
          body: [
            'En aktiv BankID med passord. Er det lenge siden du brukte kodebrikken, kan BankID være utløpt. Prøv å logge inn med kodebrikken, eller spør banken.',
            'Er den utløpt, bestill en ny i banken. Det kan ta noen dager.',
          ],
        },
        'app-password': {
          title: 'Hvilket passord bruker appen?',
          body: ['Det samme som du bruker sammen med kodebrikken.'],
        },
        'app-phone': {
          title: 'Hvilken telefon kreves?',
          body: [
            'iOS 15 eller Android 8, eller nyere. Appen virker på én telefon om gangen: aktiverer du en ny, stopper den gamle.',
          ],
        },
        'app-activate': {
          title: 'Hvordan aktiverer jeg appen?',
          body: [
            'Last ned appen, og følg veiledningen i den. Du viser hvem du er med pass, nasjonalt ID-kort, kodebrikke eller appen på en annen telefon.',
          ],
        },
        'app-under-18': {
          title: 'Jeg er under 18 år',
          body: ['Da aktiverer du appen med kodebrikke, eller med appen på en annen telefon.'],
        },
        'app-id-card': {
          title: 'Hvordan får jeg nasjonalt ID-kort?',
          body: [
            'Bestill time hos politiet. Borgere av EØS- og EFTA-land som har fødselsnummer, kan også få kortet.',
          ],
        },
        'app-foreign-passport': {
          title: 'Kan jeg bruke utenlandsk pass?',
          body: [
            'Ja, når passet kan leses av maskiner og statusen din er «kontrollert». Skatteetaten endrer passnummer og status.',
          ],
        },
        'app-use': {
          title: 'Hvordan logger jeg inn med appen?',
          body: ['Du trenger telefonen med appen og BankID-passordet.'],
          steps: [
            'Velg BankID, og skriv fødselsnummeret.',
            'Velg BankID-appen, hvis den ikke alt er valgt.',
            'Godkjenn på telefonen. På iPhone kan du holde på varselet og godkjenne uten å åpne appen.',
            'Skriv BankID-passordet.',
          ],
        },
        'app-no-notification': {
          title: 'Jeg får ikke varsel',
          body: ['Åpne appen selv. Forespørselen ligger der, også når varsler er slått av.'],
        },
        'app-faster': {
          title: 'Hvordan slår jeg på raskere BankID?',
          body: [
            'Åpne appen, velg «Min BankID» og følg veiledningen. Da bruker du ansikt, finger eller telefonens PIN-kode i stedet for passordet, der det er nok for tjenesten.',
          ],
        },
        'app-faster-off': {
          title: 'Ansikt og finger virker ikke',
          body: [
            'Se i innstillingene på telefonen at ansikt eller finger er lagt inn, og at appen får bruke det.',
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
            'BankID virket ikke i Internet Explorer 8 og eldre uten Java, som ble hentet fra java.com. Ingen nettleser i dag trenger Java.',
          ],
        },
      },
    },
    password: {
      name: 'Passord og koder',
      answers: {
        codes: {
          title: 'Koden fra kodebrikken virker ikke',
          body: [
            'Kodebrikker er ulike, og det er banken som svarer på spørsmål om din. Etter fem feil blir kodebrikken sperret.',
          ],
        },
        'forgotten-password': {
          title: 'Jeg har glemt passordet',
          body: ['Kontakt banken. Den sender et nytt passord på e-post, og sier fra på SMS at det er sendt.'],
        },
        'change-password': {
          title: 'Hvordan endrer jeg passordet?',
          body: [
            'Velg BankID, og trykk «Meny» øverst til høyre. Velg «Endre passord», logg inn som vanlig, og skriv det nye passordet to ganger. Det må ha minst 8 tegn.',
          ],
        },
      },
    },
    profile: {
      name: 'Profil og sperring',
      answers: {
        'edit-profile': {
          title: 'Hvordan endrer jeg e-post og mobilnummer i BankID?',
          body: ['Kontakt banken. Opplysningene i BankID er bankens.'],
        },
        block: {
          title: 'Hvordan sperrer jeg BankID?',
          body: ['Kontakt banken med en gang. Banken åpner den igjen når du ber om det.'],
        },
      },
    },
    bugs: {
      name: 'Kjente feil',
      answers: {
        'bid-2031': {
          title: 'BID-2031',
          body: [
            'Nettleseren eller operativsystemet er for gammelt, eller BankID står i en annen sikkerhetssone enn tjenesten. Oppdater nettleseren eller operativsystemet.',
            'Meldt for Chrome 23, Firefox 27, Safari i iOS 7.0 og iOS 2 til 6, og for eldre enn disse.',
          ],
        },
        'safety-zones': {
          title: 'Sikkerhetssoner i Internet Explorer',
          body: [
            'Virksomheter som la tjenester i sonene «Klarerte områder» eller «Lokalt intranett», fikk BID-2031, fordi nettleseren holdt sonene fra hverandre.',
            'Den som drifter maskinen, legger https://csfe.bankid.no i «Klarerte områder».',
          ],
        },
        'zones-for-administrators': {
          title: 'For den som drifter maskiner: slik legger du til adressen',
          body: [
            'Gjelder Internet Explorer 9 og nyere. Etterpå virker BankID i hvilken sone tjenesten enn står.',
          ],
          steps: [
            'Åpne Alternativer for Internett, fanen Sikkerhet.',
            'Velg Klarerte områder, og deretter Områder.',
            'Legg til https://csfe.bankid.no, og lukk.',
            'For mange maskiner: bruk gruppepolicyen «Liste over nettsteder tilordnet til soner» med verdien 2.',
          ],
        },
        'browser-too-old': {
          title: '«Nettleseren kan ikke brukes»',
          body: [
            'BankID stopper med kode 6202 eller 1A13 i nettlesere den ikke støtter. Oppdater nettleseren, eller velg en annen elektronisk ID.',
          ],
        },
      },
    },
    errors: {
      name: 'Feilmeldinger',
      answers: {
        'incorrect-data': {
          title: '«Feil data er oppgitt»',
          body: [
            'Meldingen kommer når du har skrevet koden, og BankID bare er aktivert for nettbanken.',
            'Logg inn i nettbanken, velg BankID i menyen, og aktiver den for alle tjenester. Trenger du hjelp, kontakt banken.',
          ],
        },
        blocked: {
          title: 'BankID er sperret',
          body: ['Fem gale passord eller koder sperrer den. Banken åpner den igjen.'],
        },
        problems: {
          title: 'Andre problemer med BankID',
          body: ['Kontakt banken din.'],
        },
      },
    },
  },
  guides: {
    'code-device': {
      title: 'Logge inn med BankID og kodebrikke',
      steps: {
        choose: 'Velg BankID.',
        number: 'Skriv fødselsnummeret, og gå videre.',
        code: 'Skriv engangskoden fra kodebrikken, og gå videre.',
        password: 'Skriv passordet, og logg inn.',
      },
    },
    app: {
      title: 'Logge inn med BankID-appen',
      steps: {
        choose: 'Velg BankID.',
        number: 'Skriv fødselsnummeret, og gå videre.',
        app: 'Siden venter på telefonen.',
        phone: 'Åpne varselet på telefonen, se at tjenesten er riktig, og godkjenn.',
        password: 'Skriv BankID-passordet, og logg inn.',
      },
    },
    mobile: {
      title: 'Bruke BankID på mobil som kodebrikke',
      steps: {
        choose: 'Velg BankID.',
        number: 'Skriv fødselsnummeret, og gå videre.',
        other: 'Trykk «Velg annen BankID», eller pilen til venstre.',
        way: 'Velg BankID på mobil.',
        words: 'Les referanseordene på siden.',
        phone: 'Se at ordene er de samme på mobilen, og skriv PIN-koden der.',
        password: 'Skriv BankID-passordet, og logg inn.',
      },
    },
    'change-password': {
      title: 'Endre BankID-passordet',
      steps: {
        choose: 'Velg BankID.',
        menu: 'Trykk «Meny» øverst til høyre.',
        change: 'Velg «Endre passord».',
        old: 'Du logger inn med det gamle passordet først. Gå videre.',
        number: 'Skriv fødselsnummeret, og gå videre.',
        code: 'Skriv engangskoden fra kodebrikken, og gå videre.',
        password: 'Skriv det gamle passordet, og gå videre.',
        'new': 'Skriv et nytt passord med minst 8 tegn to ganger, og gå videre. Da er passordet endret.',
      },
    },
    'activate-app': {
      title: 'Aktivere BankID-appen',
      steps: {
        install: 'Last ned BankID-appen på telefonen.',
        welcome: 'Åpne appen, og kom i gang.',
        number: 'Skriv fødselsnummeret.',
        mobile: 'Skriv mobilnummeret som banken har.',
        sms: 'Skriv koden du får på SMS.',
        terms: 'Les vilkårene, og godta dem.',
        proof: 'Velg hvordan du viser hvem du er.',
        device: 'Med kodebrikke: skriv koden og BankID-passordet.',
        done: 'Appen er aktivert.',
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
