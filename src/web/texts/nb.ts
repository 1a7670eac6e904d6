import type { Display } from '../display.ts';
import type { CitizenText } from '../rule.ts';

export interface LayoutTexts {
  readonly product: string;
  readonly errorPrefix: string;
  /** The permanent banner. */
  readonly simulator: string;
  readonly openZone: string;
  readonly skip: string;
  readonly languageMenu: string;
  readonly schemeMenu: string;
  readonly schemes: { readonly auto: string; readonly light: string; readonly dark: string };
  readonly footer: string;
  readonly help: string;
  /** Null where a speaker has reviewed the texts. */
  readonly unreviewed: string | null;
  readonly errorSummary: string;
  readonly somethingWrong: string;
}

interface CitizenWords {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Shown as a numbered list after the first line. */
  readonly causes?: readonly string[];
  /** The text of the button back to the page that the form stood on. */
  readonly way?: string;
}

/** The page of settings. */
interface SettingsTexts {
  readonly heading: string;
  readonly lead: string;
  readonly saved: string;
  readonly save: string;
  readonly back: string;
  readonly language: string;
  /** Its values have the layout's words. */
  readonly scheme: { readonly legend: string };
  readonly size: { readonly legend: string } & Readonly<Record<Display['size'], string>>;
  readonly contrast: { readonly legend: string } & Readonly<Record<Display['contrast'], string>>;
  readonly motion: { readonly legend: string } & Readonly<Record<Display['motion'], string>>;
  /** How the browser itself enlarges. */
  readonly tip: string;
}

export interface WebTexts {
  readonly layout: LayoutTexts;
  readonly settings: SettingsTexts;
  readonly refusals: Readonly<Record<CitizenText, CitizenWords>>;
}

export const nb: WebTexts = {
  layout: {
    product: 'Prøveporten',
    errorPrefix: 'Feil: ',
    simulator: 'Bruk bare syntetiske personer.',
    openZone: 'Testverktøyene er åpne for alle som når denne adressen.',
    skip: 'Hopp til innholdet',
    languageMenu: 'Språk',
    schemeMenu: 'Farger',
    schemes: { auto: 'Farger som systemet', light: 'Lyse farger', dark: 'Mørke farger' },
    footer: 'Prøveporten etterligner ID-porten og er ikke laget av Digdir.',
    help: 'Hjelp og veiledning',
    unreviewed: null,
    errorSummary: 'Rett opp dette før du går videre',
    somethingWrong: 'Noe gikk galt',
  },
  settings: {
    heading: 'Innstillinger',
    lead: 'Innstillingene gjelder for alle sidene her, i denne nettleseren.',
    saved: 'Innstillingene er lagret.',
    save: 'Lagre',
    back: 'Tilbake',
    language: 'Språk',
    scheme: { legend: 'Farger' },
    size: {
      legend: 'Tekststørrelse',
      '100': 'Vanlig',
      '125': 'Større',
      '150': 'Stor',
      '200': 'Dobbelt så stor',
    },
    contrast: { legend: 'Kontrast', auto: 'Som systemet', more: 'Høy kontrast' },
    motion: { legend: 'Bevegelse', auto: 'Som systemet', reduced: 'Mindre bevegelse' },
    tip: 'Du kan også forstørre alt i nettleseren: Hold nede Ctrl (Cmd på Mac) og trykk + eller −.',
  },
  refusals: {
    service_fault: {
      heading: 'Tjenesten sendte en ugyldig forespørsel',
      lines: [
        'Feilen ligger hos tjenesten du kom fra, ikke hos deg.',
        'Gå tilbake til tjenesten og prøv igjen. Hjelper det ikke, kontakt tjenesten og oppgi sporings-ID-en nedenfor.',
      ],
    },
    unknown_login: {
      heading: 'Ukjent tjenesteeier',
      lines: [
        'Vi finner ingen pågående innlogging i denne nettleseren. Det har vanligvis en av disse årsakene:',
        'Gå til nettstedet til tjenesten og logg inn derfra.',
      ],
      causes: [
        'Du åpnet siden fra et bokmerke eller en favoritt. Start alltid hos tjenesten.',
        'Nettleseren tar ikke imot informasjonskapsler. Slå dem på.',
        'Nettleseren har gamle informasjonskapsler eller nettsteddata. Slett dem.',
      ],
    },
    unknown_service: {
      heading: 'Systemfeil',
      lines: [
        'Systemet mangler opplysninger om tjenesten du ville logge inn på (ukjent tjenesteeier). Innloggingen kan derfor ikke fullføres. Det har vanligvis en av disse årsakene:',
        'Gå til nettstedet til tjenesten og logg inn derfra.',
      ],
      causes: [
        'Du åpnet siden fra et bokmerke eller en favoritt. Start alltid hos tjenesten.',
        'Nettleseren tar ikke imot informasjonskapsler. Slå dem på.',
        'Nettleseren har gamle informasjonskapsler eller nettsteddata. Slett dem.',
      ],
    },
    login_expired: {
      heading: 'Innloggingen tok for lang tid',
      lines: [
        'Av sikkerhetsgrunner avslutter vi en innlogging som står for lenge.',
        'Gå tilbake til tjenesten og logg inn på nytt.',
      ],
    },
    login_used: {
      heading: 'Denne innloggingen er allerede brukt',
      lines: [
        'Adressen du kom med, virker bare én gang. Det skjer når siden lastes på nytt, eller når du går tilbake i nettleseren.',
        'Gå tilbake til tjenesten og logg inn på nytt.',
      ],
    },
    stale_form: {
      heading: 'Skjemaet er utdatert',
      lines: [
        'Siden du sendte fra, gjelder ikke lenger. Ingenting er endret.',
        'Last inn siden på nytt og prøv igjen.',
      ],
      way: 'Last inn siden på nytt',
    },
    cross_site: {
      heading: 'Skjemaet kom fra et annet nettsted',
      lines: [
        'Vi tar bare imot skjemaer fra våre egne sider. Ingenting er endret.',
        'Gå tilbake til tjenesten og logg inn derfra.',
      ],
    },
    not_found: {
      heading: 'Vi finner ikke siden',
      lines: [
        'Adressen er feil, eller siden er flyttet.',
        'Kontroller adressen, eller gå tilbake til tjenesten du kom fra.',
      ],
    },
    method: {
      heading: 'Siden kan ikke åpnes slik',
      lines: [
        'Adressen finnes, men den må nås på en annen måte.',
        'Gå tilbake til forrige side og bruk lenkene eller knappene der.',
      ],
    },
    bad_input: {
      heading: 'Vi kunne ikke lese det som ble sendt',
      lines: ['Det du sendte, var skadet, for stort eller i feil format.', 'Gå tilbake og prøv igjen.'],
    },
    busy: {
      heading: 'Tjenesten er opptatt akkurat nå',
      lines: ['Ingenting er endret.', 'Vent litt, og prøv igjen.'],
    },
    system_fault: {
      heading: 'Systemfeil',
      lines: [
        'Feilen ligger hos oss.',
        'Prøv igjen om litt. Skjer det flere ganger, oppgi sporings-ID-en nedenfor når du melder fra.',
      ],
    },
    tester_only: {
      heading: 'Bare for testere',
      lines: [
        'Denne siden hører til testverktøyene og krever en tilgangsnøkkel.',
        'Skal du logge inn hos en tjeneste, start hos tjenesten.',
      ],
    },
  },
};
