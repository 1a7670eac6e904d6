/** The rows with which every way in begins, and the wait of those that lead over a phone. */
import { told } from '../../../eid/effect.ts';
import type { Json } from '../../../kernel/json.ts';
import type { NewMessage } from '../../../people/message.ts';
import { ON_PHONE, saying } from '../codes.ts';
import type { Way } from '../schema.ts';
import { inTheirLanguage } from '../texts/messages.ts';
import {
  type BankidEffect,
  type BankidFacts,
  type BankidStep,
  isNetbankOnly,
  type Rows,
  stops,
  wantsOther,
} from './rules.ts';

/**
 * The person is known from here on, a session begins, and the choice is remembered. No way: it stops here or
 * asks which.
 */
export function enter(
  facts: BankidFacts,
  way: Way | null,
  notes: Readonly<Record<string, Json>> = {},
): Pick<BankidEffect, 'person' | 'notes' | 'credential' | 'event'> {
  const isNew = way !== null && facts.credential?.chosen !== way;
  const told = facts.login.step === 'number' ? 'number accepted' : 'another try';
  return {
    person: 'known',
    notes: { session_at: facts.at, way: way ?? facts.login.notes.way ?? null, ...notes },
    ...(isNew ? { credential: { chosen: way } } : {}),
    event: way === null || way === 'device' ? told : `${told}, ${ASKED[way]}`,
  };
}

const ASKED = { app: 'the app is asked', mobile: 'the SIM card is asked' } as const;

type PhoneWay = Exclude<Way, 'device'>;

interface Question extends Pick<NewMessage, 'kind' | 'app' | 'words' | 'needs'> {
  readonly seconds: number;
  readonly notes: Readonly<Record<string, Json>>;
}

/** The way in begins, and the phone is asked. */
export function ask(
  facts: BankidFacts,
  way: PhoneWay,
  { seconds, notes, ...message }: Question,
): BankidEffect {
  const text = inTheirLanguage(facts, `${way}.prompt`, { service: facts.login.shown.name });
  return {
    ...enter(facts, way, notes),
    messages: [{ ...message, from: 'BankID', text, seconds }],
    wait: { seconds, late: 'stopped', say: saying('14B1') },
  };
}

/** The step at which the phone is waited for; `phone` are the rows after those that stop a login anywhere. */
export function waitingFor(
  way: PhoneWay,
  { phone = [], approves, ...own }: Pick<BankidStep, 'lead' | 'phone' | 'approves'>,
): BankidStep {
  return {
    ...own,
    heading: `${way}.heading`,
    fields: [],
    submit: 'next',
    extra: [{ id: 'other', text: 'other', look: 'link' }],
    withoutPerson: true,
    outages: ON_PHONE,
    answer: [{ when: wantsOther, to: 'choose' }, { to: way }],
    phone: [...stops, ...phone],
    approves: (facts) => (isNetbankOnly(facts) ? undefined : approves?.(facts)),
    solve: () => undefined,
  };
}

/** The wait has its own time, so the session's begins anew. */
export const approved = (facts: BankidFacts, event: string): BankidEffect => ({
  notes: { code_at: facts.at, session_at: facts.at },
  event,
});

/** A device that a bank has activated for its online bank alone proves nothing here. */
export const netbankRows: Rows = [
  { when: isNetbankOnly, to: 'choose', do: told('code.netbank', 'activated for the online bank only') },
];
