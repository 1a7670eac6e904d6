/**
 * A person's phone: its messages, the answers to its approvals and to a card's helper program, its settings
 * and its apps.
 */
import { z } from 'zod';
import { present } from '../kernel/json.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { answerApproval } from '../login/machine/approvals.ts';
import { isOpen, messageAsOf, wireMessage } from '../people/message.ts';
import { changePhone } from '../phone/change.ts';
import { messagesOf } from '../phone/messages.ts';
import { handsetPatch, settled } from '../phone/settings.ts';
import { requirePerson } from './find.ts';
import { fixedMembers, withoutFixed } from './fixed.ts';
import { wireLogin } from './login-wire.ts';
import { type Operation, operation } from './operation.ts';
import { appTap } from './phone-apps.ts';
import { incomplete, noChoice, over } from './phone-refusals.ts';
import { answeredSchema, FIXED_OF_HANDSET, messageSchema, phoneSchema } from './phone-schemas.ts';
import { wireHandset, wirePhone } from './phone-wire.ts';
import type { ControlPorts } from './ports.ts';
import { notFound, Problem } from './problem.ts';
import { paging } from './schemas.ts';

const PATH = '/people/{person}/phone';

export function phoneOperations(ports: ControlPorts): readonly Operation[] {
  return [look(ports), change(ports), ...ANSWERS.flatMap((one) => answering(ports, one)), appTap(ports)];
}

const approval = z.strictObject({
  choice: z
    .string()
    .max(64)
    .optional()
    .describe('For a message with `choices`: the id of one of them; the first, unless told.'),
  pin: z.string().max(64).optional().describe('For a message that `needs` it: the PIN typed on the phone.'),
  unlock: z
    .string()
    .max(64)
    .optional()
    .describe(
      'For a message that `needs` it: `face`, `fingerprint` or `pin`; with anything else the phone has not recognised its owner.',
    ),
});

const rejection = z.strictObject({
  reason: z
    .enum(['words_differ', 'not_me', 'no'], 'A reason is one of words_differ, not_me, no.')
    .optional()
    .describe('`words_differ`: the reference words are not those of the page.'),
});

function look(ports: ControlPorts): Operation {
  return operation({
    id: 'getPhone',
    verb: 'get',
    path: PATH,
    says: 'The handset, and what has reached the person: SMS, letters, e-mail, approvals and SIM prompts: the newest, oldest of them first.',
    query: z.strictObject({
      state: messageSchema.shape.state.optional(),
      before: z.string().optional().describe('Only those before this message: `next` of the page before.'),
      limit: paging.limit,
    }),
    answer: { status: 200, says: 'The phone.', schema: phoneSchema },
    run: async ({ params, query }) => ({
      json: await wirePhone(ports, await requirePerson(ports, params.person), query),
    }),
  });
}

function change(ports: ControlPorts): Operation {
  return operation({
    id: 'changePhone',
    verb: 'patch',
    path: PATH,
    says: 'JSON Merge Patch of the handset: which phone is in use, and the settings of both. The `handset` that GET gave can be sent back.',
    body: {
      of: 'a handset',
      schema: handsetPatch.extend(fixedMembers(FIXED_OF_HANDSET)),
      example: { in_use: 'android' },
    },
    answer: { status: 200, says: 'The phone as changed.', schema: phoneSchema },
    run: async ({ params, body, trace }) => {
      const person = await requirePerson(ports, params.person);
      const shown = await wireHandset(ports, person);
      const patch = withoutFixed(body, Object.keys(FIXED_OF_HANDSET), shown);
      const done = await changePhone(ports, { person: person.id, trace }, ({ handset }) =>
        settled(handset, patch),
      );
      if (done.kind !== 'done') throw notFound('person');
      return { json: await wirePhone(ports, person) };
    },
  });
}

/** The two answers of a phone; each can be given to one message, or to the newest that waits. */
const ANSWERS = [
  {
    answer: 'approve',
    of: 'an approval',
    says:
      'A wrong PIN is a 200 too, as it is for the citizen: the message stays `new`, and `outcome.error` says what was wrong. ' +
      'Without what the message `needs` it is a 400, and nothing is counted.',
    schema: approval,
    example: { pin: '1234' },
  },
  { answer: 'reject', of: 'a rejection', says: '', schema: rejection, example: { reason: 'words_differ' } },
] as const;
type AnswerKind = (typeof ANSWERS)[number];

function answering(ports: ControlPorts, kind: AnswerKind): readonly Operation[] {
  const verb = kind.answer === 'approve' ? 'Approves' : 'Declines';
  return [
    answerOperation(ports, kind, {
      id: `${kind.answer}Newest`,
      path: `${PATH}/${kind.answer}`,
      says: `${verb} the newest message that waits for an answer of this person, on the phone or in the window of a card’s helper program. 409 where none does, with the reason.`,
      message: (person) => newestOpen(ports, person),
    }),
    answerOperation(ports, kind, {
      id: `${kind.answer}Message`,
      path: `${PATH}/{message}/${kind.answer}`,
      says: `${verb} what a login asks on the phone. 409 where the message waits for no answer (any more).`,
      message: async (_person, { message = '' }) => message,
    }),
  ];
}

interface Addressed {
  readonly id: string;
  readonly path: string;
  readonly says: string;
  /** The id of the message that is answered. */
  readonly message: (person: string, params: Readonly<Record<string, string>>) => Promise<string>;
}

function answerOperation(
  ports: ControlPorts,
  { answer, of, says, schema, example }: AnswerKind,
  { id: operationId, path, says: about, message }: Addressed,
): Operation {
  return operation({
    id: operationId,
    verb: 'post',
    path,
    refuses: [409],
    says: `${about} ${says}`.trim(),
    body: { of, schema, example },
    answer: {
      status: 200,
      says: 'The message after it, and what came of the login.',
      schema: answeredSchema,
    },
    run: async ({ params, body, trace }) => {
      const { id: person } = await requirePerson(ports, params.person);
      const fields: Readonly<Record<string, string>> = present(body);
      const sent = { person, message: await message(person, params), answer, fields, trace };
      const answered = await answerApproval(ports, sent);
      if (answered.kind === 'unknown') throw notFound('message of this person');
      if (answered.kind === 'over') throw new Problem('conflict', over(answered.message));
      if (answered.kind === 'no-choice') throw noChoice(answered.message);
      if (answered.kind === 'incomplete') throw incomplete(answered.missing);
      const outcome = wireLogin(answered.login, ports.clock.now(), ports.tables);
      return { json: { ...wireMessage(answered.message, ports.clock.now()), outcome } };
    },
  });
}

/** @throws Problem 409 naming the newest question and its state */
async function newestOpen({ store, clock }: ControlPorts, person: string): Promise<string> {
  const at = clock.now();
  const newest = await messagesOf(store, { id: person, email: null }, at, { limit: LIMIT_TABLE.phone.most });
  const messages = newest.messages.map((one) => messageAsOf(one, at));
  const open = messages.findLast(isOpen);
  if (open !== undefined) return open.id;
  const asked = messages.findLast(({ login, expires_at }) => login !== null && expires_at !== null);
  const detail =
    asked === undefined
      ? 'Nothing waits for an answer: no login has asked this phone yet.'
      : `Nothing waits for an answer: the newest question, ${asked.id}, is ${asked.state}.`;
  throw new Problem('conflict', detail);
}
