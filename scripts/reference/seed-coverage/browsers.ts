/** Rows 58–65: browsers that BankID does not work in. */
import type { SeedRow } from './row.ts';

const BROWSER = 'test/methods/bankid-browser.test.ts';
const E2E_BROWSER = 'e2e/browser-profile.spec.ts';
const KARI = 'Kari Prøvestad';
const ZONES =
  'safety zones: BankID stops with BID-2031, the trusted site is added, and the same login goes on';

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
    tests: [[E2E_BROWSER, ZONES]],
  },
  {
    row: 59,
    what: 'the browsers named: Chrome, Firefox, Safari on iOS 7',
    part: 2,
    ways: [stopped('chrome-23'), stopped('firefox-27'), stopped('safari-ios-7')],
    tests: [
      [
        BROWSER,
        'a browser that is refused › chrome-23: stops with BID-2031, which says what helps; programs read it too',
      ],
      [
        BROWSER,
        'a browser that is refused › firefox-27: stops with BID-2031, which says what helps; programs read it too',
      ],
      [
        BROWSER,
        'a browser that is refused › safari-ios-7: stops with BID-2031, which says what helps; programs read it too',
      ],
    ],
  },
  {
    row: 60,
    what: 'the systems named: iOS 2 to 6',
    part: 2,
    ways: [stopped('ios-6')],
    tests: [
      [
        BROWSER,
        'a browser that is refused › ios-6: stops with BID-2031, which says what helps; programs read it too',
      ],
    ],
  },
  {
    row: 61,
    what: 'safety zones of Internet Explorer',
    part: 2,
    ways: [stopped('ie-zones')],
    tests: [[E2E_BROWSER, ZONES]],
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
    tests: [[E2E_BROWSER, ZONES]],
  },
  {
    row: 63,
    what: 'why: one browser, two zones',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser', shows: 'zone' }],
    tests: [
      [
        BROWSER,
        'a browser that is refused › comes back to the error when the site is taken out of Trusted sites',
      ],
    ],
    later: { part: 6, brings: 'the help page' },
  },
  {
    row: 64,
    what: 'for system administrators: which address to trust',
    part: 2,
    ways: [{ ...stopped('ie-zones'), shows: 'Be den som drifter maskinen din' }],
    tests: [
      [
        BROWSER,
        'a browser that is refused › ie-zones: stops with BID-2031, which says what helps; programs read it too',
      ],
    ],
    later: { part: 6, brings: 'a page for them' },
  },
  {
    row: 65,
    what: 'what the simulator takes this browser for',
    part: 2,
    ways: [{ open: '/browser', heading: 'Browser', shows: 'A browser of today' }],
    tests: [[BROWSER, 'a browser that is refused › is the one that Internet Explorer says it is']],
  },
];
