/** What the bank can do about BankID on mobile, and the operator, whose SIM card it lives on. */
import type { DeskAction, DeskFacts, Told } from '../../login/desk.ts';
import type { Credentials } from '../../people/person.ts';
import { FIRST_PIN, fresh, held, type MobileCredential } from './credential.ts';

const hasNone = ({ credential }: DeskFacts) => credential === null;
const where = (isSo: (held: MobileCredential) => boolean) => (facts: DeskFacts) => {
  const own = held(facts.credential);
  return own !== null && isSo(own);
};

interface Act {
  readonly offered: DeskAction['offered'];
  readonly unless: string;
  readonly becomes: (credential: Credentials | null) => Credentials | null;
  readonly event: string;
}

/** Texts are `desk.<id>.text`, `.hint` and `.done`. */
function action(id: string, { offered, unless, becomes, event }: Act): DeskAction {
  return {
    text: `desk.${id}.text`,
    hint: `desk.${id}.hint`,
    offered,
    unless,
    act: ({ credential }) => ({
      credential: becomes(credential),
      say: { text: `desk.${id}.done`, with: { pin: FIRST_PIN } },
      event,
    }),
  };
}

const changed = (patch: Partial<MobileCredential>) => (credential: Credentials | null) =>
  credential === null ? null : ({ ...credential, ...patch } as Credentials);

export const desk: Readonly<Record<string, DeskAction>> = {
  order: action('order', {
    offered: hasNone,
    unless: 'The person has BankID on mobile.',
    becomes: fresh,
    event: 'The bank: BankID on mobile ordered; it can be used',
  }),
  open: action('open', {
    offered: where(({ state, pin_errors }) => state === 'suspended' || pin_errors > 0),
    unless: 'The person has no BankID on mobile, or nothing of it is suspended or miscounted.',
    becomes: changed({ state: 'active', pin_errors: 0 }),
    event: 'The bank: BankID on mobile opened again',
  }),
  suspend: action('suspend', {
    offered: where(({ state }) => state === 'active'),
    unless: 'Only an active BankID on mobile can be suspended.',
    becomes: changed({ state: 'suspended' }),
    event: 'The bank: BankID on mobile suspended',
  }),
  'new-sim': action('new-sim', {
    offered: where(() => true),
    unless: 'The person has no BankID on mobile that a new SIM card would lose.',
    becomes: () => null,
    event: 'The operator: a new SIM card, and BankID on mobile is lost with the old one',
  }),
};

export function standing({ credential }: DeskFacts): readonly Told[] {
  const own = held(credential);
  if (own === null) return [{ text: 'desk.standing.none' }];
  const { state, pin_errors } = own;
  const counted = { text: 'desk.standing.wrong', with: { pin_errors } };
  return [{ text: `desk.standing.${state}` }, ...(state === 'active' && pin_errors > 0 ? [counted] : [])];
}
