/** A person as the config file and the control API give them: parsed once, here (law 7). */
import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { contactInput } from './contact.ts';
import type { Contract } from './contract.ts';
import { documentsSchema } from './documents.ts';
import { E164 } from './mobile.ts';
import { isSyntheticOrgno } from './organisation.ts';
import { bornOn, type FreshPid, type MonthOffset, type PidProblem, parsePid } from './pid.ts';

/** The reason of a refused number, for the tester who wrote it. */
export const pidSentences: Readonly<Record<PidProblem, string>> = {
  format: 'A national identity number has 11 digits.',
  checksum: 'The check digits of this number are wrong.',
  date: 'This number holds no valid date of birth.',
  real: 'This number could belong to a real person. Only synthetic numbers are accepted: their month is raised by 80.',
  'offset.80': notAccepted(80, 'Tenor (Skatteetaten)'),
  'offset.40': notAccepted(40, 'Dolly (NAV)'),
  'offset.65': notAccepted(65, 'Norsk Helsenett'),
};

/** Names the setting and the value that would allow such a number. */
function notAccepted(offset: MonthOffset, whose: string): string {
  return `The month of this number is raised by ${offset}, as ${whose} does: such synthetic numbers are accepted where settings.synthetic lists ${offset}, for example synthetic: [${[...new Set([80, offset])].join(', ')}].`;
}

export interface PersonRules {
  /** `settings.synthetic`. */
  readonly offsets: readonly MonthOffset[];
  /**
   * The eIDs there are, with the input of each; others are refused by name. Null: any, and the registry
   * passes over those it does not know.
   */
  readonly eids: Readonly<Record<string, { readonly contract: Contract }>> | null;
  /** For eIDs whose credential is part of another's: its place in the person, by the eID's id. */
  readonly parts?: Readonly<Record<string, string>>;
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

/** Synthetic organisations only: they have no real directors. */
const organisation = z.strictObject({
  orgno: z
    .string()
    .refine(
      isSyntheticOrgno,
      'A synthetic organisation number has 9 digits, begins with 2 or 3 and ends with its check digit, for example 310004170.',
    ),
  name: namePart,
  role: z
    .string()
    .regex(/^[A-Z]{2,5}$/, 'A role is a code of Enhetsregisteret, such as DAGL (managing director) or LEDE.'),
});

/**
 * The members that a person has alike in creation, patch and answer; of `documents` and `contact` any part may
 * be given.
 */
export const personMembers = {
  born,
  mobile: z.string().regex(E164, 'A mobile number is written with its country code: +4740000123.').nullable(),
  email: z.email('This is not an e-mail address.').max(254).nullable(),
  locale: z.enum(['nb', 'nn', 'en', 'se']),
  why: z.string().max(300, 'The reason why a person exists has at most 300 characters.'),
  reserved: z.boolean('Reserved is true or false.'),
  documents: documentsSchema.partial(),
  contact: contactInput,
  organisations: z.array(organisation).max(20, 'A person is in at most 20 organisations.'),
};

/**
 * Powers of attorney (Digdir, auth_fullmakt): the register of them is no part of ID-porten, so each stands
 * with who holds it.
 */
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

/** The number kinds' own options; the rest is Tenor's, where the settings accept that. */
const NUMBER_KINDS = {
  tenor: { offset: 80 },
  dolly: { offset: 40 },
  nhn: { offset: 65 },
  dnumber: { dnumber: true },
  '2032': { relaxed: true },
} as const satisfies Readonly<Record<string, FreshPid>>;

/** The number that is to be made up; becomes a wish that `freshPid` grants. */
function number(offsets: readonly MonthOffset[]) {
  const kind = z
    .enum(Object.keys(NUMBER_KINDS) as (keyof typeof NUMBER_KINDS)[])
    .describe(
      'tenor: month + 80. dolly: month + 40. nhn: month + 65. dnumber: a D-number. 2032: as issued from 2032 on, with a first check digit that older numbers cannot have. settings.synthetic must list what is added to the month.',
    );
  return z.strictObject({ kind }).transform(({ kind }, context): FreshPid => {
    const [first = 80] = offsets.includes(80) ? [80 as const] : offsets;
    const wish = { offset: first, ...NUMBER_KINDS[kind] };
    if (offsets.includes(wish.offset)) return wish;
    const message = pidSentences[`offset.${wish.offset}`];
    context.addIssue({ code: 'custom', path: ['kind'], message });
    return z.NEVER;
  });
}

type Holdings = Readonly<Record<string, JsonObject | null>>;

function eids({ eids: known, parts = {} }: PersonRules): z.ZodType<Holdings> {
  if (known === null) return z.record(z.string(), z.record(z.string(), z.json()).nullable());
  const own = Object.entries(known).map(([id, { contract }]) => [id, contract.input.nullable().optional()]);
  const others = Object.entries(parts).map(([id, place]) => {
    const message = `What a person holds of this eID is part of another's: write ${place}.`;
    return [id, z.never(message).optional().describe(message)];
  });
  return z.strictObject(Object.fromEntries([...own, ...others])) as unknown as z.ZodType<Holdings>;
}

/** The members that can be given and changed. */
const changeable = (rules: PersonRules) => ({
  name: z.strictObject({ given: namePart, family: namePart }).partial(),
  ...personMembers,
  represents: represents(rules.offsets),
  eids: eids(rules),
});

/** Any part of a person; the rest is made up. */
export function personInput(rules: PersonRules) {
  return z
    .strictObject({
      pid: pid(rules.offsets).nullable(),
      number: number(rules.offsets),
      ...changeable(rules),
    })
    .partial()
    .refine(({ pid, number }) => pid === undefined || number === undefined, {
      path: ['number'],
      message: 'A number is either given in pid, or made up as number says; leave one of the two out.',
    })
    .refine(({ pid, born }) => pid == null || born === undefined || born === bornOn(pid), {
      path: ['born'],
      message: 'The date of birth is not the one in the number; leave one of the two out.',
    });
}

export type PersonInput = z.output<ReturnType<typeof personInput>>;

/** A JSON Merge Patch of a person. The number cannot be changed. */
export function personPatch(rules: PersonRules) {
  return z.strictObject(changeable(rules)).partial();
}

export type PersonPatch = z.output<ReturnType<typeof personPatch>>;
