/** Rows 58–65: browsers that BankID does not work in. */
import type { SeedRow } from './row.ts';

const KARI = 'Kari Prøvestad';

/** BankID stops with 2031 in this browser. */
const stopped = (browser: string) =>
  ({
    login: 'bankid',
    as: KARI,
    browser,
    steps: [],
    heading: 'Innloggingen stoppet',
    shows: 'BID-2031',
  }) as const;
export const BROWSER_ROWS: readonly SeedRow[] = [
  {
    row: 58,
    what: 'BID-2031, by browser',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser' }, stopped('ie-zones')],
  },
  {
    row: 59,
    what: 'the browsers named: Chrome, Firefox, Safari on iOS 7',
    part: 2,
    ways: [stopped('chrome-23'), stopped('firefox-27'), stopped('safari-ios-7')],
  },
  {
    row: 60,
    what: 'the systems named: iOS 2 to 6',
    part: 2,
    ways: [stopped('ios-6')],
  },
  {
    row: 61,
    what: 'safety zones of Internet Explorer',
    part: 2,
    ways: [stopped('ie-zones')],
  },
  {
    row: 62,
    what: 'the remedy: a trusted site',
    part: 2,
    ways: [
      { ...stopped('ie-zones'), shows: 'https://csfe.bankid.no' },
      {
        login: 'bankid',
        as: KARI,
        browser: 'ie-zones-trusted',
        steps: [],
        heading: 'Logg inn med BankID',
      },
    ],
  },
  {
    row: 63,
    what: 'why: one browser, two zones',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser', shows: 'zone' }],
    later: { part: 6, brings: 'the help page' },
  },
  {
    row: 64,
    what: 'for system administrators: which address to trust',
    part: 2,
    ways: [{ ...stopped('ie-zones'), shows: 'Be den som drifter maskinen din' }],
    later: { part: 6, brings: 'a page for them' },
  },
  {
    row: 65,
    what: 'what the simulator takes this browser for',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser', shows: 'A browser of today' }],
  },
];
