/** Rows 58–65: browsers that BankID does not work in. */
import type { SeedRow } from './row.ts';
import { bankid, row } from './ways.ts';

const KARI = 'Kari Prøvestad';

/** BankID stops with 2031 in this browser. */
const stopped = (browser: string, shows = 'BID-2031') =>
  bankid(KARI, 'Innloggingen stoppet', [], { browser, shows });

export const BROWSER_ROWS: readonly SeedRow[] = [
  row(58, 'BID-2031, by browser', 2, { open: '/browser', heading: 'Browser' }, stopped('ie-zones')),
  row(
    59,
    'the browsers named: Chrome, Firefox, Safari on iOS 7',
    2,
    stopped('chrome-23'),
    stopped('firefox-27'),
    stopped('safari-ios-7'),
  ),
  row(60, 'the systems named: iOS 2 to 6', 2, stopped('ios-6')),
  row(61, 'safety zones of Internet Explorer', 2, stopped('ie-zones')),
  row(
    62,
    'the remedy: a trusted site',
    2,
    stopped('ie-zones', 'https://csfe.bankid.no'),
    bankid(KARI, 'Logg inn med BankID', [], { browser: 'ie-zones-trusted' }),
  ),
  {
    ...row(63, 'why: one browser, two zones', 2, { open: '/browser', heading: 'Browser', shows: 'zone' }),
    later: { part: 6, brings: 'the help page' },
  },
  {
    ...row(
      64,
      'for system administrators: which address to trust',
      2,
      stopped('ie-zones', 'Be den som drifter maskinen din'),
    ),
    later: { part: 6, brings: 'a page for them' },
  },
  row(65, 'what the simulator takes this browser for', 2, {
    open: '/browser',
    heading: 'Browser',
    shows: 'A browser of today',
  }),
];
