/** Pages between proof and return. */
import type { Facts } from '../../eid/facts.ts';
import type { Step } from '../../eid/step.ts';
import type { MethodTexts } from '../../eid/texts.ts';

/** A step table run by the same transition. login/ gets them as an ordered list and names none. */
export interface PostLoginStep {
  readonly id: string;
  readonly texts: MethodTexts;
  readonly applies: (facts: Facts) => boolean;
  /** The step it begins with, which may follow from who came. */
  readonly start: string | ((facts: Facts) => string);
  readonly steps: Readonly<Record<string, Step>>;
}
