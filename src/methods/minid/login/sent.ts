/** Codes that are sent and typed: by SMS at the login, by SMS and e-mail for a forgotten password. */
import { told } from '../../../eid/effect.ts';
import type { Field } from '../../../eid/field.ts';
import { countedBy } from '../../../eid/rules/on-person.ts';
import { typedCode } from '../../../eid/rules/sent-code.ts';
import type { NewMessage } from '../../../people/message.ts';
import { codeOf, type MAIL, type SMS } from '../codes.ts';
import { counter, inQuarantine } from './counter.ts';
import { type Right, where } from './onwards.ts';
import {
  begun,
  type MinidEffect,
  type MinidFacts,
  type MinidStep,
  openBy,
  pressed,
  type Rows,
  type StepName,
  worthless,
} from './rules.ts';

interface Asking {
  readonly at: StepName;
  /** The texts begin so: `.label`, `.hint`, `.again`, `.sent`, `.missing`, `.late` and `.wrong` (left). */
  readonly texts: 'sms' | 'mail';
  readonly accepted: Right;
}

interface Sending extends Asking {
  readonly signs: typeof SMS | typeof MAIL;
  readonly field: Pick<Field, 'inputmode'>;
  /** Null = the person cannot be reached so. */
  readonly message: (facts: MinidFacts, code: string) => NewMessage | null;
  /** Rows for the page's other buttons. */
  readonly buttons: Rows;
}

/** The button that has another code sent. */
export const AGAIN = 'again';
export const asksAgain = (facts: MinidFacts) => pressed(facts) === AGAIN;

/** The static code of the settings is never late, as in the real test environment (since 2023-10-24). */
const isStatic = (facts: MinidFacts) => typedCode(facts) === facts.settings.static_code;

const isLate = (facts: MinidFacts) => facts.at >= Number(facts.login.notes.until) && !isStatic(facts);

/** The notes of a code for this step; null = for none, so that whatever is typed is wrong. */
export const codeNotes = (facts: MinidFacts, code: string, at: StepName | null) => ({
  code,
  code_for: at,
  until: facts.at + facts.settings.code * 1000,
});

/** Rows for what is typed into the field of the code, `otc`. */
export function judged({ at, texts, accepted }: Asking): Rows {
  const codeIsRight = (facts: MinidFacts) => {
    const { code, code_for } = facts.login.notes;
    return code_for === at && (typedCode(facts) === code || isStatic(facts));
  };
  return countedBy(counter, {
    what: texts,
    field: 'otc',
    at,
    first: [
      { when: isLate, to: at, do: told(`${texts}.late`, 'the code is too old; not counted', 'otc') },
      ...where(codeIsRight, accepted.first),
    ],
    isRight: codeIsRight,
    right: accepted.right,
    last: 'quarantine',
  });
}

export const solveCode: MinidStep['solve'] = ({ login: { notes } }) =>
  typeof notes.code === 'string' ? { otc: notes.code } : undefined;

/** Sends a fresh code; the one before is worth nothing. Nobody is told whether there was anybody to send it to. */
function sender({ at, signs, message }: Sending) {
  return (facts: MinidFacts): MinidEffect => {
    const code = codeOf(facts.stamp.entropy, `minid ${at}`, signs);
    const held = openBy(facts);
    const sent = held === null ? null : message(facts, code);
    return {
      notes: { ...begun(facts, held), ...codeNotes(facts, code, held === null ? null : at) },
      person: 'known',
      ...(sent === null ? {} : { messages: [sent] }),
      event: sent === null ? 'a code was asked for, and nobody could be sent one' : 'a code was sent',
    };
  };
}

/** The effect that sends the code, and the part of the step that asks for it. */
export function sentCode(sending: Sending) {
  const { at, texts, field, buttons } = sending;
  const send = sender(sending);
  const again = { say: { text: `${texts}.sent`, kind: 'notice' }, event: 'a new code was sent' } as const;
  const step = {
    fields: [
      {
        id: 'otc',
        label: `${texts}.label`,
        hint: `${texts}.hint`,
        type: 'text',
        autocomplete: 'one-time-code',
        ...field,
      },
    ],
    answer: [
      inQuarantine,
      worthless,
      { when: asksAgain, to: at, do: (facts) => ({ ...send(facts), ...again }) },
      ...buttons,
      ...judged(sending),
    ],
    solve: solveCode,
  } satisfies Partial<MinidStep>;
  return { send, step };
}

/**
 * An SMS whose last line binds the code to this host: browsers fill it in there and nowhere else (WICG,
 * origin-bound one-time codes; release note MIN-2624).
 */
export const boundSms = ({ host }: MinidFacts, code: string, text: string): NewMessage => ({
  kind: 'sms',
  from: 'MinID',
  code,
  text: `${text}\n\n@${host} #${code}`,
});

/** The same to the person's mobile number. */
export const bySms = (facts: MinidFacts, code: string, text: string): NewMessage | null =>
  facts.person?.mobile == null ? null : boundSms(facts, code, text);

/** An e-mail to the person's address. */
export const byMail = ({ person }: MinidFacts, code: string, text: string): NewMessage | null =>
  person?.email == null ? null : { kind: 'email', from: 'MinID', code, text };
