/** What the steps of eIDAS share: their types, the limit of the journey, and what matching came to. */
import type { Effect } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import type { Row, Step } from '../../eid/step.ts';
import { countryOf } from './countries.ts';
import type { EidasCredential } from './credential.ts';
import type { EidasSettings } from './settings.ts';

type StepName = 'country' | 'abroad' | 'handover' | 'silent' | 'stopped';
export type EidasFacts = Facts<EidasCredential, EidasSettings>;
export type EidasEffect = Effect<EidasCredential>;
export type EidasStep = Step<StepName, EidasCredential, EidasSettings>;
type EidasRow = Row<StepName, EidasCredential, EidasSettings>;

/** The chosen country, for the words of a page. */
export const named = ({ login }: EidasFacts) => ({ country: countryOf(login.notes.country)?.name ?? '' });

const journeyIsOver = ({ login, at }: EidasFacts) => at >= Number(login.notes.journey_until);

/** The login comes back from the country too late: nothing of it is taken. */
export const tooLate = {
  to: 'stopped',
  do: () => ({ say: { text: 'late.journey' }, event: 'back from the country too late' }),
} as const satisfies EidasRow;

export const overdue: EidasRow = { when: journeyIsOver, ...tooLate };

const PASSED_OVER = {
  found: 'the register knows the identifier with another date of birth',
  none: 'the register knows no such person',
  error: 'the register failed',
  two: 'the register knows two such persons',
} as const;

/** What the population register said of the person (eidas-idporten-connector, FregGwMatchingServiceClient). */
export function matchOf({ person, passedOver, ambiguous }: EidasFacts): string {
  if (person?.pid != null) return 'matched with a person of the register';
  const why = ambiguous ? 'two' : (passedOver?.match ?? 'none');
  return `without a number: ${PASSED_OVER[why]}`;
}
