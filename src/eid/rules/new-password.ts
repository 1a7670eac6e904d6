/** A new password, typed twice. */
import { type Effect, told } from '../effect.ts';
import type { Facts, Feedback } from '../facts.ts';
import type { Field } from '../field.ts';
import type { Exit, Row, RowFor } from '../step.ts';

/** The members that the rule needs of a credential; null = none has been chosen yet. */
type Protected = { readonly password: string | null };
type Chosen = { readonly password: string };
type PasswordFacts = Facts<Protected, unknown>;

/** A rule of the eID's own that a new password may break, with its own sentence. */
export interface PasswordRule<S> {
  /** Its row's name in the diagram. */
  readonly why: string;
  readonly breaks: (password: string, facts: Pick<Facts<Protected, S>, 'credential' | 'settings'>) => boolean;
  readonly say: Feedback;
  readonly event: string;
}

interface Changing<Name extends string, C extends Protected, S> {
  readonly at: Name;
  /** Characters. */
  readonly least: number;
  readonly most: number;
  /** Said where it is the old one. */
  readonly old: { readonly say: Feedback; readonly event: string };
  /** Tried after those. */
  readonly rules?: readonly PasswordRule<S>[];
  /** Rows that come before it is looked at. */
  readonly inTheWay: readonly Row<Name, C, S>[];
  /** Rows for a password that may be taken, before the one that leads to `to`. */
  readonly taken?: readonly Row<Name, C, S>[];
  readonly to: Name | Exit;
  /** The whole effect, where more of the credential changes than the password. */
  readonly save?: (facts: Facts<C, S>) => Effect<C>;
}

/** The new password, as it was typed first. */
export const passwordTyped = ({ fields }: Pick<Facts, 'fields'>): string => fields['new-password'] ?? '';
const differ = (facts: Pick<Facts, 'fields'>) => passwordTyped(facts) !== facts.fields['confirm-password'];

/** Refuses the new password, and with it a repetition that differs. */
const wrong =
  (say: Feedback, event: string) =>
  (facts: Pick<Facts, 'fields'>): Effect<Chosen> => ({
    say: {
      ...say,
      field: 'new-password',
      also: differ(facts) ? [{ field: 'confirm-password', text: 'new.differ' }] : [],
    },
    event,
  });

const secret = { type: 'password', autocomplete: 'new-password' } as const;
/** The two fields, for a screen of an app too. */
export const PASSWORD_FIELDS: readonly Field[] = [
  { id: 'new-password', label: 'new.label', hint: 'new.hint', ...secret },
  { id: 'confirm-password', label: 'new.confirm', ...secret },
];

type Limits<S> = Pick<Changing<string, Protected, S>, 'least' | 'most' | 'old' | 'rules'>;

function rulesOf<S>({ least, most, old, rules = [] }: Limits<S>): readonly PasswordRule<S>[] {
  return [
    {
      why: 'isTooShort',
      breaks: ({ length }) => length < least,
      say: { text: 'new.short' },
      event: 'too short',
    },
    { why: 'isTooLong', breaks: ({ length }) => length > most, say: { text: 'new.long' }, event: 'too long' },
    { why: 'isTheOldOne', breaks: (password, { credential }) => password === credential?.password, ...old },
    ...rules,
  ];
}

/** The refusal of a new password typed outside a login: of the first rule it breaks; null = it may be taken. */
export function refusedPassword<S>(
  limits: Limits<S>,
  facts: Pick<Facts<Protected, S>, 'fields' | 'credential' | 'settings'>,
): Effect<Chosen> | null {
  const broken = rulesOf(limits).find(({ breaks }) => breaks(passwordTyped(facts), facts));
  if (broken !== undefined) return wrong(broken.say, broken.event)(facts);
  return differ(facts) ? told('new.differ', 'typed differently', 'confirm-password')() : null;
}

/** Rows for a password that breaks a rule, or was not typed the same twice. */
function refusals<Name extends string, C extends Protected, S>(
  changing: Changing<Name, C, S>,
): readonly RowFor<Name, Facts<C, S>, Chosen>[] {
  const { at } = changing;
  return [
    ...rulesOf(changing).map(({ why, breaks, say, event }) => ({
      why,
      when: (facts: Facts<C, S>) => breaks(passwordTyped(facts), facts),
      to: at,
      do: wrong(say, event),
    })),
    { when: differ, to: at, do: told('new.differ', 'typed differently', 'confirm-password') },
  ];
}

/**
 * Texts of the eID: `new.heading`, `.label`, `.hint`, `.confirm`, `.save`, `.short`, `.long` and `.differ`.
 */
export function newPassword<Name extends string, C extends Protected, S>(changing: Changing<Name, C, S>) {
  const { most, inTheWay, taken = [], to, save } = changing;
  const saved = (facts: PasswordFacts): Effect<Chosen> => ({
    credential: { password: passwordTyped(facts) },
    event: 'password changed',
  });
  const last = {
    to,
    do: (facts: Facts<C, S>) => save?.(facts) ?? saved(facts),
  };
  return {
    heading: 'new.heading',
    fields: PASSWORD_FIELDS,
    submit: 'new.save',
    answer: [...inTheWay, ...refusals(changing), ...taken, last],
    solve: ({ credential }: PasswordFacts) => {
      const next = `${credential?.password ?? 'password'}-2`.slice(-most);
      return { 'new-password': next, 'confirm-password': next };
    },
  };
}
