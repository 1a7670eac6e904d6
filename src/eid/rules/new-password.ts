/** A new password, typed twice. */
import { combined, type Effect, told } from '../effect.ts';
import type { Facts, Feedback } from '../facts.ts';
import type { Field } from '../field.ts';
import type { Exit, Row, RowFor } from '../step.ts';

/** The members that the rule needs of a credential; null = none has been chosen yet. */
type Protected = { readonly password: string | null };
type Chosen = { readonly password: string };
type PasswordFacts = Facts<Protected, unknown>;

interface Changing<Name extends string, C extends Protected, S> {
  readonly at: Name;
  /** Characters. */
  readonly least: number;
  readonly most: number;
  /** Said where it is the old one. */
  readonly old: { readonly say: Feedback; readonly event: string };
  /** Rows that come before it is looked at. */
  readonly inTheWay: readonly Row<Name, C, S>[];
  readonly to: Name | Exit;
  /** The effect beside that of the new password. */
  readonly then?: (facts: Facts<C, S>) => Effect<never>;
}

const typed = (facts: PasswordFacts) => facts.fields['new-password'] ?? '';
const isTheOldOne = (facts: PasswordFacts) => typed(facts) === facts.credential?.password;
const differ = (facts: PasswordFacts) => typed(facts) !== facts.fields['confirm-password'];

/** Refuses the new password, and with it a repetition that differs. */
const wrong =
  (say: Feedback, event: string) =>
  (facts: PasswordFacts): Effect<Chosen> => ({
    say: {
      ...say,
      field: 'new-password',
      also: differ(facts) ? [{ field: 'confirm-password', text: 'new.differ' }] : [],
    },
    event,
  });

const secret = { type: 'password', autocomplete: 'new-password' } as const;
const FIELDS: readonly Field[] = [
  { id: 'new-password', label: 'new.label', hint: 'new.hint', ...secret },
  { id: 'confirm-password', label: 'new.confirm', ...secret },
];

/**
 * Texts of the eID: `new.heading`, `.label`, `.hint`, `.confirm`, `.save`, `.short`, `.long` and `.differ`.
 */
export function newPassword<Name extends string, C extends Protected, S>(changing: Changing<Name, C, S>) {
  const { at, least, most, old, inTheWay, to, then } = changing;
  const isTooShort = (facts: PasswordFacts) => typed(facts).length < least;
  const isTooLong = (facts: PasswordFacts) => typed(facts).length > most;
  const saved = (facts: PasswordFacts): Effect<Chosen> => ({
    credential: { password: typed(facts) },
    event: 'password changed',
  });
  const rows: readonly RowFor<Name, Facts<C, S>, Chosen>[] = [
    { when: isTooShort, to: at, do: wrong({ text: 'new.short' }, 'too short') },
    { when: isTooLong, to: at, do: wrong({ text: 'new.long' }, 'too long') },
    { when: isTheOldOne, to: at, do: wrong(old.say, old.event) },
    { when: differ, to: at, do: told('new.differ', 'typed differently', 'confirm-password') },
    { to, do: (facts) => combined(then?.(facts) ?? {}, saved(facts)) },
  ];
  return {
    heading: 'new.heading',
    fields: FIELDS,
    submit: 'new.save',
    answer: [...inTheWay, ...rows],
    solve: ({ credential }: PasswordFacts) => {
      const next = `${credential?.password ?? ''}-2`.slice(-most);
      return { 'new-password': next, 'confirm-password': next };
    },
  };
}
