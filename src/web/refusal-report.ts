/** The report of a refusal: page, JSON, redirect and trail say the same, all made from it (law 6). */
import { z } from 'zod';
import type { AuditEvent } from '../kernel/audit.ts';
import type { JsonObject } from '../kernel/json.ts';
import { mask, type Refused, type Rule, shown } from './rule.ts';

/** A refusal fit to leave the house: numbers masked, secrets hidden, long values cut. */
export interface RefusalReport {
  readonly rule: string;
  /** The fault; English, for the developer. */
  readonly says: string;
  readonly detail: string | null;
  /** Name → what came; null = nothing came. */
  readonly sent: Readonly<Record<string, string | null>>;
  /** Null where registration has nothing to say. */
  readonly registered: readonly string[] | null;
  readonly correct: string | null;
  readonly documentation: string;
}

/**
 * Values that prove a person's identity, or stand for what was proven: never repeated, by whatever name a
 * check tells them.
 */
const SECRET =
  /^(client_secret|client_assertion|assertion|code|code_verifier|token|access_token|refresh_token|id_token_hint|logout_token|password|pin|otc|authorization|dpop|_csrf)$/i;
/** Signed by the client: header and claims help it, and are worth nothing without the signature. */
const READABLE = /^(client_assertion|dpop)$/i;
const HIDDEN = '(hidden)';
/** Of what is registered so much is told. */
const MOST = 20;
/** The wire repeats at most so much of one value (characters): it stands in an address. */
const ON_THE_WIRE = 100;

/** Header and claims of a JWT, without the signature that gives it worth; undefined for other text. */
function withoutSignature(value: string): string | undefined {
  const [head, claims, signature] = value.split('.');
  if (head === undefined || claims === undefined || signature === undefined) return undefined;
  try {
    const [header, payload] = [head, claims].map((part) =>
      JSON.parse(Buffer.from(part, 'base64url').toString('utf8')),
    );
    const { x5c, ...rest } = header;
    return `${JSON.stringify(x5c === undefined ? rest : { ...rest, x5c: HIDDEN })} ${JSON.stringify(payload)}`;
  } catch {
    return undefined;
  }
}

/** Without numbers, and without the name and password that stand in an address. */
export function withoutSecrets(value: string): string {
  return mask(value).replace(/\/\/[^/?#@\s:]*:[^/?#@\s]*@/g, `//${HIDDEN}@`);
}

/** A value that was sent under this name, as it may be shown. */
export function shownAs(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!SECRET.test(name) || value === '') return shown(withoutSecrets(value));
  const read = READABLE.test(name) ? withoutSignature(value) : undefined;
  return read === undefined ? HIDDEN : shown(read);
}

/** All that may be said of a refusal. */
export function reportOf({ rule, explanation }: Refused): RefusalReport {
  const { says = rule.says, detail, sent, beside, registered, correct } = explanation;
  const more = (registered?.length ?? 0) - MOST;
  return {
    rule: rule.id,
    says: mask(says),
    detail: detail === undefined ? null : mask(detail),
    sent: Object.fromEntries(
      Object.entries({ ...sent, ...beside }).map(([name, value]) => [mask(name), shownAs(name, value)]),
    ),
    registered:
      registered === undefined
        ? null
        : [...registered.slice(0, MOST).map(shown), ...(more > 0 ? [`and ${more} more`] : [])],
    correct: correct === undefined ? null : mask(correct),
    documentation: rule.see,
  };
}

/** The fault in a few words, with the wrong values; for the trail and the wire. */
export function sentenceOf(refused: Refused): string {
  const { says, detail } = reportOf(refused);
  // The check's own words about this request name the value already.
  const own = `${refused.explanation.says ?? ''} ${detail ?? ''}`;
  const sentence = detail === null ? says : `${says} ${detail}`;
  const values = Object.entries(refused.explanation.sent ?? {}).flatMap(([name, value]) => {
    if (value === undefined || value === '' || SECRET.test(name) || own.includes(value)) return [];
    const masked = withoutSecrets(value);
    return [`${mask(name)}=${masked.length > ON_THE_WIRE ? `${masked.slice(0, ON_THE_WIRE)}...` : masked}`];
  });
  return values.length === 0 ? sentence : `${sentence} Sent: ${values.join(', ')}`;
}

/** The data of the trail's event. */
export function dataOf(refused: Refused): JsonObject {
  const { rule, sent, registered, correct, documentation } = reportOf(refused);
  return {
    rule,
    ...(Object.keys(sent).length === 0 ? {} : { sent }),
    ...(registered === null ? {} : { registered }),
    ...(correct === null ? {} : { correct }),
    documentation,
  };
}

const KEPT = z.object({
  rule: z.string(),
  sent: z.record(z.string(), z.string().nullable()).default({}),
  registered: z.array(z.string()).nullable().default(null),
  correct: z.string().nullable().default(null),
  documentation: z.string(),
});

/** The event's `summary`. */
export const summaryOf = (refused: Refused): string => `${refused.rule.error}: ${sentenceOf(refused)}`;

/** The report that an event of the trail has kept, and the rule's `error`; undefined = it tells of no refusal. */
export function keptIn({
  kind,
  summary,
  data,
}: AuditEvent): (RefusalReport & Pick<Rule, 'error'>) | undefined {
  const kept = kind === 'refusal' ? KEPT.safeParse(data).data : undefined;
  const [error = '', ...says] = summary.split(': ');
  return kept && { ...kept, error, says: says.join(': '), detail: null };
}

/**
 * `error` and `error_description` of an answer by redirect or JSON. RFC 6749, 4.1.2.1 and 5.2: a description
 * has %x20-21 / %x23-5B / %x5D-7E and nothing else.
 */
export function errorOf(
  refused: Refused,
  trace: string,
): { readonly error: string; readonly error_description: string } {
  const text = sentenceOf(refused)
    .replaceAll('…', '...')
    .replace(/["\\]/g, "'")
    .replace(/[^\x20-\x7E]/g, '?');
  return { error: refused.rule.error, error_description: `${text} (traceId=${trace})` };
}
