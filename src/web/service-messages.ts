/**
 * Service messages: what the citizens are told about the operation, on the picker and on the steps of the eID
 * that they are about (release note ID-5566, 2025-08-11: several of them, by severity).
 */
import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import { LANGUAGES, type Language } from '../kernel/language.ts';
import { kind } from '../storage/kind.ts';
import type { Store, Stored } from '../storage/store.ts';

/** The gravest first: the order in which they are shown. */
const SEVERITIES = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

const words = z.string().trim().min(1, 'A service message has a text.').max(600);
const byLanguage = z
  .strictObject({ nb: words, nn: words, en: words, se: words })
  .partial()
  .refine(
    (texts) => Object.keys(texts).length > 0,
    'Give a text in one language at least: nb, nn, en or se.',
  );

export const serviceMessage = z.strictObject({
  /** One for every language, or one for each. */
  text: z.union([words, byLanguage], {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not a text, nor a text for each of ${LANGUAGES.join(', ')}; each has 1 to 600 characters.`,
  }),
  severity: z.enum(SEVERITIES),
  /** The eID it is about; without one it is about all of them. */
  eid: z.string().optional(),
});
export type ServiceMessage = Readonly<z.output<typeof serviceMessage>>;

/** Most that stand at once. */
export const MOST_MESSAGES = 20;

/** The service messages that a tester has set in the place of the configured ones. */
export const SERVICE_MESSAGES = kind<readonly ServiceMessage[]>('service_messages', {
  leftBy: 'tester',
  expires: 'none',
  version: 0,
});

/** The one record of the kind. */
export const MESSAGES_SET = { kind: SERVICE_MESSAGES, id: 'service-messages' } as const;

/** Stores them; `null` = the configured ones stand again. */
export function setServiceMessages(
  store: Store,
  at: Instant,
  messages: readonly ServiceMessage[] | null,
): Promise<void> {
  const events = [{ kind: 'settings.changed', at, summary: `Service messages: ${told(messages)}` }];
  return store.change<void>(at, [], () =>
    messages === null
      ? { result: undefined, deletes: [MESSAGES_SET], events }
      : { result: undefined, puts: [SERVICE_MESSAGES.put(MESSAGES_SET.id, messages, {})], events },
  );
}

function told(messages: readonly ServiceMessage[] | null): string {
  return messages === null ? 'as configured' : `${messages.length} set`;
}

/** Those that a tester has set, or else the `configured` ones (`settings.messages`); the gravest first. */
export function standingMessages(
  set: Stored<readonly ServiceMessage[]> | undefined,
  configured: readonly ServiceMessage[],
): readonly ServiceMessage[] {
  return (set?.value ?? configured).toSorted(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );
}

/** A text as it is drawn, with the language it is in where that is not the page's; null = as the page, or unknown. */
export interface Worded {
  readonly text: string;
  readonly language: Language | null;
}

/** In the page's language, or else in the first that it has: nb, nn, en, se. */
export function wordedIn({ text }: Pick<ServiceMessage, 'text'>, language: Language): Worded {
  if (typeof text === 'string') return { text, language: null };
  const found = [language, ...LANGUAGES].find((one) => text[one] !== undefined) ?? language;
  return { text: text[found] ?? '', language: found === language ? null : found };
}
