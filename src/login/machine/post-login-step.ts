/** Pages between proof and return. */
import type { Facts } from '../../eid/facts.ts';
import type { Step } from '../../eid/step.ts';
import type { MethodTexts } from '../../eid/texts.ts';
import type { LoginFacts } from './login.ts';

/** A step table run by the same transition. login/ gets them as an ordered list and names none. */
export interface PostLoginStep {
  readonly id: string;
  readonly texts: MethodTexts;
  /** Also asked of a login by single sign-on, which has no `method`. */
  readonly applies: (facts: LoginFacts) => boolean;
  /** The step it begins with, which may follow from who came. */
  readonly start: string | ((facts: Facts) => string);
  readonly steps: Readonly<Record<string, Step>>;
  /** Keys of its texts for a login whose time was up at one of its steps; absent = those of any login. */
  readonly expired?: { readonly heading: string; readonly lead: string };
}
