/**
 * Schemas of the control API's answers: the OpenAPI description is made from them, and tests hold the answers
 * against them.
 */
import { z } from 'zod';
import { OWN_LEVELS } from '../kernel/acr.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { contactSchema } from '../people/contact.ts';
import type { Contract } from '../people/contract.ts';
import { documentsSchema } from '../people/documents.ts';
import { personMembers } from '../people/input.ts';
import { wholeService } from '../services/members.ts';
import { SENDABLE } from './login-wire.ts';

const at = z.iso.datetime();
const text = z.string();

/** Members of a person that no call changes. */
export const FIXED_OF_PERSON = {
  id: text,
  pid: text.nullable().describe('Synthetic national identity number.'),
  kept: z
    .record(text, z.looseObject({}))
    .describe('What pages between proof and return remember, such as consents.'),
  created_at: at,
};

const person = {
  ...FIXED_OF_PERSON,
  name: z.strictObject({ given: text, family: text }),
  ...personMembers,
  documents: documentsSchema,
  contact: contactSchema,
  represents: z
    .array(
      z.strictObject({
        authorizer: z.strictObject({ name: text, pid: text }),
        permissions: z.array(z.strictObject({ owner: text, role: text })),
      }),
    )
    .describe('Whom this person may represent (idporten:fullmakt).'),
  organisations: z
    .array(z.strictObject({ orgno: text, name: text, role: text }))
    .describe('What this person is in synthetic organisations; role DAGL is the managing director.'),
};

/**
 * A person with each eID's members of a credential; the one schema of all calls that answer with a person.
 */
export function personSchema(eids: Readonly<Record<string, { readonly contract: Contract }>>) {
  const held = Object.entries(eids).map(([id, { contract }]) => [id, contract.shown.nullable().optional()]);
  const all = z.strictObject(Object.fromEntries(held) as Record<string, z.ZodType>);
  return z.strictObject({
    ...person,
    eids: all.describe('By eID; null = known to have none, absent = nothing is known.'),
  });
}

export type PersonSchema = ReturnType<typeof personSchema>;

export const codesSchema = z
  .record(text, z.strictObject({ code: text, generator: text, expires_at: at.nullable() }))
  .describe('By eID: the code its generator would accept now.');

export const codeSchema = z.strictObject({ eid: text, code: text });

/** Members of a registration that no call changes. */
export const FIXED_OF_SERVICE = { client_secret_set: z.boolean(), created_at: at };

export const serviceSchema = wholeService(OWN_LEVELS).extend({
  ...FIXED_OF_SERVICE,
  default_acr_values: z
    .array(text)
    .describe('The levels that a request without acr_values asks for; several are a union.'),
  client_secret: text
    .nullable()
    .describe('Null where there is none, and of a service registered before secrets were kept.'),
});

export const loginSchema = z.strictObject({
  id: text,
  service: text.nullable().describe('Null = unknown: the login began at one of its own pages.'),
  person: text.nullable(),
  method: text.nullable(),
  entry: text.nullable(),
  step: text.nullable(),
  state: z.enum(['open', 'proven', 'delivered', 'cancelled', 'failed', 'expired']),
  waiting_for: z
    .enum(['browser', 'phone', 'nobody'])
    .describe(
      '`phone`: a message that the person’s phone (or the window of their card’s helper program) answers, or a form of the waiting page.',
    ),
  wait: z
    .strictObject({ message: text.nullable(), until: at, extended: z.int() })
    .nullable()
    .describe(
      'While the phone is waited for: the message to answer, and when the login moves on without one.',
    ),
  answers: z
    .array(z.enum(SENDABLE))
    .describe('The events that mean something now; of a proven login those that take the proof back.'),
  entries: z.array(text).describe('What may be chosen.'),
  fields: z.array(text).describe('The fields an answer has now.'),
  extra: z
    .array(text)
    .describe('What the field `extra` takes now: the further buttons of the step and of its menu.'),
  error: z
    .strictObject({ code: text.nullable(), shown: text.nullable(), field: text.nullable(), text })
    .nullable()
    .describe('What the page says since the last event, in English.'),
  wanted: z.strictObject({ acr_values: z.array(text), ui_locales: z.array(text) }),
  achieved: z.strictObject({ acr: text, amr: text }).nullable(),
  version: z.int(),
  started_at: at,
  expires_at: at,
});

export const eventSchema = z.strictObject({
  seq: z.int(),
  at,
  kind: text,
  login: text.nullable(),
  service: text.nullable(),
  person: text.nullable(),
  trace: text.nullable(),
  rule: text.nullable(),
  summary: text,
  data: z.looseObject({}),
});

/** `{ "<plural>": […], "next": null }`, oldest first; `next` continues as `after`. */
export function listOf(plural: string, member: z.ZodType): z.ZodType {
  return z.strictObject({ [plural]: z.array(member), next: z.union([text, z.int()]).nullable() });
}

/** Paging of a list, as query parameters. */
export const paging = {
  after: z.string().optional().describe('Continue after this id: `next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(LIMIT_TABLE.page.most).default(100).describe('At most so many.'),
};
