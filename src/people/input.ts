/** A person as the config file and the control API give them: parsed once, here (law 7). No message repeats what was sent. */
import { z } from 'zod';
import { documentsSchema } from './documents.ts';
import { E164 } from './mobile.ts';
import { bornOn, type MonthOffset, type PidProblem, parsePid } from './pid.ts';

/** Why a number was refused, for whoever wrote it. */
export const pidSentences: Readonly<Record<PidProblem, string>> = {
  format: 'A national identity number has 11 digits.',
  checksum: 'The check digits of this number are wrong.',
  date: 'This number holds no valid date of birth.',
  real: 'This number could belong to a real person. Only synthetic numbers are accepted: their month is raised by 80.',
  offset:
    'Synthetic numbers of this kind are not accepted here: settings.synthetic lists the month offsets that are.',
};

export interface PersonRules {
  /** `settings.synthetic`. */
  readonly offsets: readonly MonthOffset[];
  /** The eIDs there are; others are refused by name. Null: any, and the registry passes over those it does not know. */
  readonly eids: readonly string[] | null;
}

function pid(offsets: readonly MonthOffset[]) {
  return z
    .string('A national identity number is a string of 11 digits, or null.')
    .transform((text, context) => {
      const reading = parsePid(text, offsets);
      if (reading.ok) return reading.pid;
      context.addIssue({ code: 'custom', message: pidSentences[reading.why] });
      return z.NEVER;
    });
}

/** The years that numbers exist for (see yearOf in pid.ts). */
const born = z.iso
  .date('A date of birth is written YYYY-MM-DD.')
  .refine((date) => date >= '1854-01-01' && date <= '2039-12-31', 'A date of birth lies from 1854 to 2039.');

const namePart = z
  .string()
  .trim()
  .min(1, 'A name is not empty.')
  .max(100, 'A name has at most 100 characters.');

const shared = {
  born,
  mobile: z.string().regex(E164, 'A mobile number is written with its country code: +4740000123.').nullable(),
  email: z.email('This is not an e-mail address.').max(254).nullable(),
  locale: z.enum(['nb', 'nn', 'en', 'se'], 'A locale is one of nb, nn, en, se.'),
  why: z.string().max(300, 'The reason why a person exists has at most 300 characters.'),
  reserved: z.boolean('Reserved is true or false.'),
  documents: documentsSchema.partial(),
};

/** Powers of attorney (Digdir, auth_fullmakt): the register of them is no part of ID-porten, so each stands with who holds it. */
function represents(offsets: readonly MonthOffset[]) {
  const code = z.string().regex(/^[\w.:-]{1,100}$/, 'Owner and role are words like nav and arbeid.');
  return z
    .array(
      z.strictObject({
        authorizer: z.strictObject({ pid: pid(offsets), name: namePart.optional() }),
        permissions: z
          .array(z.strictObject({ owner: code, role: code }))
          .min(1)
          .max(100),
      }),
    )
    .max(100);
}

function eids(known: readonly string[] | null) {
  return z.record(z.string(), z.record(z.string(), z.json()).nullable()).superRefine((given, context) => {
    for (const eid of Object.keys(given)) {
      if (known === null || known.includes(eid)) continue;
      const message = `There is no eID of this name; there are ${known.join(', ')}.`;
      context.addIssue({ code: 'custom', path: [eid], message });
    }
  });
}

/** Any part of a person; what is not given is made up. */
export function personInput(rules: PersonRules) {
  return z
    .strictObject({
      pid: pid(rules.offsets).nullable(),
      name: z.strictObject({ given: namePart, family: namePart }).partial(),
      ...shared,
      represents: represents(rules.offsets),
      eids: eids(rules.eids),
    })
    .partial()
    .refine(({ pid, born }) => pid == null || born === undefined || born === bornOn(pid), {
      path: ['born'],
      message: 'The date of birth is not the one in the number; leave one of the two out.',
    });
}

export type PersonInput = z.output<ReturnType<typeof personInput>>;

/** A JSON Merge Patch of a person. The number cannot be changed. */
export function personPatch(rules: PersonRules) {
  return z
    .strictObject({
      name: z.strictObject({ given: namePart, family: namePart }).partial(),
      ...shared,
      represents: represents(rules.offsets),
      eids: eids(rules.eids),
    })
    .partial();
}

export type PersonPatch = z.output<ReturnType<typeof personPatch>>;
