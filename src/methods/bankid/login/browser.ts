/**
 * Browsers that BankID does not work in, by profile (docs/facts/eids.md#browsers). One more is one more line.
 */
import type { LoginMethod } from '../../../eid/method.ts';
import { type Code, saying } from '../codes.ts';
import type { BankidFacts, Rows } from './rules.ts';

interface RefusedBrowser {
  readonly code: Code;
  readonly text: string;
}
type BankidBrowsers = Readonly<Partial<Record<keyof NonNullable<LoginMethod['browsers']>, RefusedBrowser>>>;

const refused = (code: Code, text = saying(code).text): RefusedBrowser => ({ code, text });
/** The help pages' list reads "and above" and means the old ones: the scene is kept, not the claim. */
const tooOld = refused('2031', 'browser.old');

export const browsers: BankidBrowsers = {
  unsupported: refused('6202'),
  'ie-8': refused('1A13'),
  'ie-zones': refused('2031'),
  'chrome-23': tooOld,
  'firefox-27': tooOld,
  'safari-ios-7': tooOld,
  'ios-6': tooOld,
};

const browserIsRefused = ({ browser }: BankidFacts) => browsers[browser.agent] !== undefined;

/** Tried whenever BankID's client is loaded: on choosing it, and on another try. */
export const browserRows: Rows = [
  {
    when: browserIsRefused,
    to: 'stopped',
    do({ browser: { agent } }) {
      const found = browsers[agent];
      if (found === undefined) return {};
      const { code, text } = found;
      return { say: { ...saying(code), text }, event: `stopped with ${code}: the browser is ${agent}` };
    },
  },
];
