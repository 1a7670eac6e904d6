/** Schemas of the control API's answers about a person's phone and desks. */
import { z } from 'zod';
import { phoneSettings } from '../phone/settings.ts';
import { loginSchema, type PersonSchema } from './schemas.ts';

const at = z.iso.datetime();
const text = z.string();

export const messageSchema = z.strictObject({
  id: text,
  person: text,
  kind: z.enum(['sms', 'email', 'letter', 'push', 'sim', 'reader']),
  from: text,
  text,
  code: text.nullable().describe('The one-time code in the text.'),
  words: text.nullable().describe('The reference words, as the page shows them.'),
  app: text.nullable().describe('The app it is for.'),
  needs: z.array(z.enum(['pin', 'unlock'])).describe('What an approval must bring.'),
  choices: z
    .array(z.strictObject({ id: text, text }))
    .describe('What an approval may choose from, by `choice`; the first, unless told.'),
  login: text.nullable(),
  service: text.nullable(),
  state: z
    .enum(['new', 'approved', 'rejected', 'withdrawn', 'expired'])
    .describe('Other than `new` only where an answer was waited for.'),
  sent_at: at,
  expires_at: at.nullable(),
});

export const answeredSchema = messageSchema.extend({
  outcome: loginSchema.nullable().describe('The login after the answer.'),
});

const screenSchema = z.strictObject({
  eid: text,
  name: text,
  installed: z.boolean(),
  screen: text.nullable(),
  heading: text.nullable(),
  buttons: z.array(text).describe('What can be tapped now.'),
  fields: z.array(text).describe('What can be typed now.'),
  scanned: text.nullable().describe('What the code on the screen holds, for another device to scan.'),
  said: z
    .strictObject({ text, field: text.nullable(), error: z.boolean() })
    .nullable()
    .describe('What the screen says since the last tap, in English.'),
});

const appSchema = screenSchema.extend({
  needs: z.strictObject({ iphone: z.int(), android: z.int() }).describe('The least version of each system.'),
  active: z.boolean().describe('It gets the person’s approvals.'),
});

export const readerSchema = z.strictObject({
  programs: z
    .record(
      text,
      screenSchema.extend({
        hardware: z
          .strictObject({ standing: z.array(text), buttons: z.array(text) })
          .describe(
            'The card and its reader: how they stand, in English, and what can be done with them now.',
          ),
      }),
    )
    .describe('The helper programs of the cards that the person holds, by the program’s id.'),
  messages: z.array(messageSchema).describe('What they have asked: the newest, oldest of them first.'),
  version: z.int(),
});

/** Members of a handset that other calls than its PATCH change. */
export const FIXED_OF_HANDSET = {
  apps: z.record(text, appSchema).describe('On the phone in use, by the app’s id.'),
  version: z.int(),
  changed_at: at.nullable(),
};

export const phoneSchema = z.strictObject({
  handset: z.strictObject({
    in_use: z.enum(['iphone', 'android']).describe('The phone that holds the SIM card.'),
    iphone: phoneSettings,
    android: phoneSettings,
    ...FIXED_OF_HANDSET,
  }),
  messages: z.array(messageSchema),
  next: text.nullable().describe('Older ones: `before` of the next page.'),
});

const actionSchema = z.strictObject({
  text,
  hint: text.describe('What it does.'),
  fields: z.array(text).describe('What can be given.'),
  offered: z.boolean(),
  unless: text.nullable().describe('Why it is not offered.'),
});

export const deskSchema = z.strictObject({
  desks: z
    .record(
      text,
      z.strictObject({
        name: text,
        standing: z.array(text).describe('How the person stands, in English.'),
        scanned: z.array(text).describe('What the codes on its page hold, for another device to scan.'),
        actions: z.record(text, actionSchema).describe('By the action’s id.'),
      }),
    )
    .describe('By eID; `register`: the population register and the police.'),
});

export const deskDoneSchema = (person: PersonSchema) =>
  z.strictObject({
    said: text.describe('What the desk says, in English.'),
    person,
    messages: z.array(messageSchema).describe('What it sent to the person.'),
  });
