/** Rows 52–68: BankID: what goes wrong. */
import type { SeedRow } from './row.ts';
import { bank, bankid, KNOWN, row } from './ways.ts';

const KARI = 'Kari Prøvestad';

const UNKNOWN = 'Ukjent tjenesteeier';
const PICKER = { open: '/authorize/selector', heading: 'Velg elektronisk ID', shows: UNKNOWN } as const;
/** The end, as a form that has lost its login meets it. */
const END = { open: '/authorize/selector?late', heading: 'Systemfeil', status: 500 } as const;
/** What begins it, in the help centre. */
const button = (shows: string) => ({ open: '/help/bugs', heading: 'Kjente feil', shows }) as const;
/** BankID stops with 2031 in this browser. */
const stopped = (browser: string, shows = 'BID-2031') =>
  bankid(KARI, 'Innloggingen stoppet', [], { browser, shows });

export const TROUBLE_ROWS: readonly SeedRow[] = [
  // Rows 52–57 and 66–68: what goes wrong at a login, and what helps.
  row(52, 'a login that no service is known for', 6, [
    PICKER,
    { ...PICKER, open: '/authorize/bankid', heading: 'Logg inn med BankID' },
    button('Åpne innloggingen uten tjeneste'),
  ]),
  row(53, 'the same at the end of the login', 6, [
    END,
    button('Åpne innloggingen som etter et skjema som kom bort'),
  ]),
  row(54, 'its first cause: a bookmark', 1, [
    PICKER,
    { ...END, shows: 'bokmerke' },
    button('Åpne innloggingen som fra et bokmerke'),
  ]),
  row(55, 'its second: a browser that keeps no cookies', 1, [
    { ...END, shows: 'informasjonskapsler' },
    button('Ta ikke imot informasjonskapsler'),
  ]),
  row(56, 'its third: old cookies', 1, [
    { ...END, shows: 'gamle' },
    button('Åpne innloggingen med en gammel informasjonskapsel'),
  ]),
  row(57, 'deleting cookies, on three systems', 6, [
    {
      open: '/help/security',
      heading: 'Sikkerhet og informasjonskapsler',
      shows: 'Slette informasjonskapsler på iPhone og iPad',
    },
  ]),
  row(66, 'incorrect data at the code', 1, [
    bankid('Nina Nettbanksen', 'Engangskode', ['pid', 'otc'], { shows: 'Feil data er oppgitt' }),
  ]),
  row(67, 'the online bank activates it for all services', 2, [
    {
      call: 'POST /control/people/{person}/desk/bankid/activate-all-services',
      as: 'Nina Nettbanksen',
      status: 200,
    },
    bankid('Nina Nettbanksen', 'You are logged in', KNOWN),
  ]),
  row(68, 'the bank: a button for each thing it can do', 2, [bank(KARI)]),
  // Rows 58–65: browsers that BankID does not work in.
  row(58, 'BID-2031, by browser', 2, [{ open: '/browser', heading: 'Browser' }, stopped('ie-zones')]),
  row(59, 'the browsers named: Chrome, Firefox, Safari on iOS 7', 2, [
    stopped('chrome-23'),
    stopped('firefox-27'),
    stopped('safari-ios-7'),
  ]),
  row(60, 'the systems named: iOS 2 to 6', 2, [stopped('ios-6')]),
  row(61, 'safety zones of Internet Explorer', 2, [stopped('ie-zones')]),
  row(62, 'the remedy: a trusted site', 2, [
    stopped('ie-zones', 'https://csfe.bankid.no'),
    bankid(KARI, 'Logg inn med BankID', [], { browser: 'ie-zones-trusted' }),
  ]),
  row(63, 'why: one browser, two zones', 2, [
    { open: '/help/bankid', heading: 'BankID', shows: 'holdt sonene fra hverandre' },
    { open: '/browser', heading: 'Browser', shows: 'zone' },
  ]),
  row(64, 'for system administrators: which address to trust', 2, [
    { open: '/help/bankid', heading: 'BankID', shows: 'Alternativer for Internett' },
    stopped('ie-zones', 'Be den som drifter maskinen din'),
  ]),
  row(65, 'what the simulator takes this browser for', 2, [
    { open: '/help/self-test', heading: 'Test nettleseren', shows: 'A browser of today' },
    {
      open: '/browser',
      heading: 'Browser',
      shows: 'A browser of today',
    },
  ]),
];
