import type { WebTexts } from './nb.ts';

export const nn = {
  layout: {
    product: 'Prøveporten',
    errorPrefix: 'Feil: ',
    simulator: 'Bruk berre syntetiske personar.',
    openZone: 'Testverktøya er opne for alle som når denne adressa.',
    skip: 'Hopp til innhaldet',
    languageMenu: 'Språk',
    schemeMenu: 'Fargar',
    schemes: { auto: 'Fargar som systemet', light: 'Lyse fargar', dark: 'Mørke fargar' },
    footer: 'Prøveporten etterliknar ID-porten og er ikkje laga av Digdir.',
    help: 'Hjelp og rettleiing',
    unreviewed: null,
    errorSummary: 'Rett opp dette før du går vidare',
    somethingWrong: 'Noko gjekk gale',
  },
  settings: {
    heading: 'Innstillingar',
    lead: 'Innstillingane gjeld for alle sidene her, i denne nettlesaren.',
    saved: 'Innstillingane er lagra.',
    save: 'Lagre',
    back: 'Tilbake',
    language: 'Språk',
    scheme: { legend: 'Fargar' },
    size: {
      legend: 'Tekststorleik',
      '100': 'Vanleg',
      '125': 'Større',
      '150': 'Stor',
      '200': 'Dobbelt så stor',
    },
    contrast: { legend: 'Kontrast', auto: 'Som systemet', more: 'Høg kontrast' },
    motion: { legend: 'Rørsle', auto: 'Som systemet', reduced: 'Mindre rørsle' },
    tip: 'Du kan òg forstørre alt i nettlesaren: Hald nede Ctrl (Cmd på Mac) og trykk + eller −.',
  },
  refusals: {
    service_fault: {
      heading: 'Tenesta sende ein ugyldig førespurnad',
      lines: [
        'Feilen ligg hos tenesta du kom frå, ikkje hos deg.',
        'Gå tilbake til tenesta og prøv igjen. Hjelper ikkje det, kontakt tenesta og oppgi sporings-ID-en nedanfor.',
      ],
    },
    unknown_login: {
      heading: 'Ukjend tenesteeigar',
      lines: [
        'Vi finn inga pågåande innlogging i denne nettlesaren. Det har vanlegvis ei av desse årsakene:',
        'Gå til nettstaden til tenesta og logg inn derifrå.',
      ],
      causes: [
        'Du opna sida frå eit bokmerke eller ein favoritt. Start alltid hos tenesta.',
        'Nettlesaren tek ikkje imot informasjonskapslar. Slå dei på.',
        'Nettlesaren har gamle informasjonskapslar eller nettstaddata. Slett dei.',
      ],
    },
    unknown_service: {
      heading: 'Systemfeil',
      lines: [
        'Systemet manglar opplysningar om tenesta du ville logge inn på (ukjend tenesteeigar). Innlogginga kan difor ikkje fullførast. Det har vanlegvis ei av desse årsakene:',
        'Gå til nettstaden til tenesta og logg inn derifrå.',
      ],
      causes: [
        'Du opna sida frå eit bokmerke eller ein favoritt. Start alltid hos tenesta.',
        'Nettlesaren tek ikkje imot informasjonskapslar. Slå dei på.',
        'Nettlesaren har gamle informasjonskapslar eller nettstaddata. Slett dei.',
      ],
    },
    login_expired: {
      heading: 'Innlogginga tok for lang tid',
      lines: [
        'Av tryggleiksgrunnar avsluttar vi ei innlogging som står for lenge.',
        'Gå tilbake til tenesta og logg inn på nytt.',
      ],
    },
    login_used: {
      heading: 'Denne innlogginga er alt brukt',
      lines: [
        'Adressa du kom med, verkar berre éin gong. Det skjer når sida blir lasta på nytt, eller når du går tilbake i nettlesaren.',
        'Gå tilbake til tenesta og logg inn på nytt.',
      ],
    },
    stale_form: {
      heading: 'Skjemaet er utdatert',
      lines: [
        'Sida du sende frå, gjeld ikkje lenger. Ingenting er endra.',
        'Last inn sida på nytt og prøv igjen.',
      ],
      way: 'Last inn sida på nytt',
    },
    cross_site: {
      heading: 'Skjemaet kom frå ein annan nettstad',
      lines: [
        'Vi tek berre imot skjema frå våre eigne sider. Ingenting er endra.',
        'Gå tilbake til tenesta og logg inn derifrå.',
      ],
    },
    not_found: {
      heading: 'Vi finn ikkje sida',
      lines: [
        'Adressa er feil, eller sida er flytta.',
        'Kontroller adressa, eller gå tilbake til tenesta du kom frå.',
      ],
    },
    method: {
      heading: 'Sida kan ikkje opnast slik',
      lines: [
        'Adressa finst, men du må nå ho på ein annan måte.',
        'Gå tilbake til førre side og bruk lenkjene eller knappane der.',
      ],
    },
    bad_input: {
      heading: 'Vi kunne ikkje lese det som vart sendt',
      lines: ['Det du sende, var skadd, for stort eller i feil format.', 'Gå tilbake og prøv igjen.'],
    },
    busy: {
      heading: 'Tenesta er oppteken akkurat no',
      lines: ['Ingenting er endra.', 'Vent ei lita stund, og prøv på nytt.'],
    },
    system_fault: {
      heading: 'Systemfeil',
      lines: [
        'Feilen ligg hos oss.',
        'Prøv igjen om litt. Skjer det fleire gonger, oppgi sporings-ID-en nedanfor når du melder ifrå.',
      ],
    },
    tester_only: {
      heading: 'Berre for testarar',
      lines: [
        'Denne sida høyrer til testverktøya og krev ein tilgangsnøkkel.',
        'Skal du logge inn hos ei teneste, start hos tenesta.',
      ],
    },
  },
} satisfies WebTexts;
