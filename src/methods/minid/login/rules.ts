/** What all steps of MinID share: their names, how the person stands, and the rows that stop a login anywhere. */
import { type Effect, type EndOfWaits, told } from '../../../eid/effect.ts';
import type { Facts } from '../../../eid/facts.ts';
import type { Row, Step } from '../../../eid/step.ts';
import type { OrderStepName } from '../order/names.ts';
import { isQuarantinedAt, type MinidCredential } from '../schema.ts';
import type { MinidSettings } from '../settings.ts';
import { heldBy, standingOf } from '../standing.ts';

/** The steps of MinID's table. */
export type StepName =
  | 'login'
  | 'sms'
  | 'app'
  | 'totp'
  | 'choose'
  | 'replace'
  | 'terms'
  | 'forgot'
  | 'forgot-sms'
  | 'forgot-mail'
  | 'new'
  | 'letter'
  | 'quarantine'
  | OrderStepName;
export type MinidFacts = Facts<MinidCredential, MinidSettings>;
export type MinidEffect = Effect<MinidCredential>;
export type MinidStep = Step<StepName, MinidCredential, MinidSettings>;
export type MinidRow = Row<StepName, MinidCredential, MinidSettings>;
export type Rows = readonly MinidRow[];

export const pressed = ({ fields }: MinidFacts): string => fields.extra ?? '';

export const isClosed = (facts: MinidFacts) => standingOf(facts) === 'closed';
export const isLocked = (facts: MinidFacts) => standingOf(facts) === 'locked';
const isActive = (facts: MinidFacts) => standingOf(facts) === 'active';
/** Also of somebody whose letter is on its way: the code of the order can be guessed, too. */
export const isHeldInQuarantine = ({ credential, personAt }: MinidFacts) =>
  credential !== null && isQuarantinedAt(credential, personAt);

/** The MinID unless it is closed: a closed one is sent nothing, and met as a number that has none. */
export const openBy = (facts: MinidFacts): MinidCredential | null => (isClosed(facts) ? null : heldBy(facts));

/** Notes that tell under which count of `voided` a login has begun. */
export const begun = (facts: MinidFacts, held = heldBy(facts)) => ({ voided: held?.voided ?? null });

/** A quarantine or a new password has come between, or the MinID has been closed, opened or deleted. */
const isWorthless = (facts: MinidFacts) => facts.login.notes.voided !== (openBy(facts)?.voided ?? null);

/** The end of the waits that are worthless now. */
export const beginAgain = (held: MinidCredential | null): EndOfWaits => ({
  logins: held?.waiting ?? [],
  to: 'login',
  say: { text: 'begin-again' },
});

/** Before any answer to what was sent or asked earlier in the login. */
export const worthless: MinidRow = {
  when: isWorthless,
  to: 'login',
  do: () => ({
    ...told('begin-again', 'what was begun is worth nothing any more')(),
    notes: { factor: null },
  }),
};

/** Of a login by password: the state that the tester or the desk gave the person meanwhile. */
export const locked: MinidRow = { ...worthless, when: (facts) => !isActive(facts), why: 'isNotActive' };
