/** Names, guards and rows that all steps of Buypass ID share. */
import type { Effect } from '../../../eid/effect.ts';
import type { Facts } from '../../../eid/facts.ts';
import type { Row, Step } from '../../../eid/step.ts';
import { OWN_LEVELS } from '../../../kernel/acr.ts';
import type { BuypassCredential, Way } from '../schema.ts';
import type { BuypassSettings } from '../settings.ts';

/** The steps of Buypass ID's table. */
export type BuypassStepName =
  | 'number'
  | 'choose'
  | 'password'
  | 'code'
  | 'app'
  | 'activate'
  | 'new-password'
  | 'card'
  | 'card-wait'
  | 'card-stopped'
  | 'stopped';
export type BuypassFacts = Facts<BuypassCredential, BuypassSettings>;
export type BuypassEffect = Effect<BuypassCredential>;
export type BuypassStep = Step<BuypassStepName, BuypassCredential, BuypassSettings>;
export type BuypassRow = Row<BuypassStepName, BuypassCredential, BuypassSettings>;
export type Rows = readonly BuypassRow[];

export const pressed = ({ fields }: Pick<BuypassFacts, 'fields'>): string => fields.extra ?? '';
export const wantsOther = (facts: BuypassFacts) => pressed(facts) === 'other';

export const hasNone = ({ credential }: BuypassFacts) => credential === null;
const isBlocked = ({ credential }: BuypassFacts) => credential?.state === 'blocked';

/** Whatever happened meanwhile (another browser, the desk) stops the login at its next answer. */
export const stops: Rows = [
  { when: hasNone, to: '@picker' },
  {
    when: isBlocked,
    to: 'stopped',
    do: () => ({ person: 'known', say: { text: 'blocked' }, event: 'stopped: blocked by Buypass' }),
  },
];

export const isLow = ({ credential }: BuypassFacts) => credential?.level === 'substantial';
/** Another login may prove less, and goes on without the activation code. */
export const mustBeHigh = ({ login }: Pick<BuypassFacts, 'login'>) =>
  OWN_LEVELS.floorOf(login.wanted.acr_values, 'idporten') === 'idporten-loa-high';

/** Who has been proven so far: another number typed in the same login is somebody else. */
export const known = ({ login, person }: BuypassFacts) => ({ known: person?.id ?? login.person });

/** The way that this login takes, and that the next one is offered first. */
export const taken = (way: Way, more: Partial<BuypassCredential> = {}): BuypassEffect => ({
  notes: { way },
  credential: { chosen: way, ...more },
});

/** The level of a Buypass ID whose activation code has been used. */
export const RAISED = {
  notes: { raised: true },
  credential: { level: 'high', activation_code: null },
} as const;

/** The password is blocked, or has not been chosen yet. */
export const passwordIsBlocked = ({ credential }: BuypassFacts) => credential?.password_state === 'blocked';
export const hasNoPassword = ({ credential }: BuypassFacts) => credential?.password === null;
