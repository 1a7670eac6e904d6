/**
 * Records each refusal of the control API in the trail: each trace id that an answer gives is found there.
 */
import type { Request } from 'express';
import type { AuditEvent } from '../kernel/audit.ts';
import type { Instant } from '../kernel/clock.ts';
import { PRIVATE_MEMBERS } from '../services/jwks.ts';
import { valueAt } from '../web/as-given.ts';
import { shownAs } from '../web/refusal-report.ts';
import { mask } from '../web/rule.ts';
import type { Problem, Wrong } from './problem.ts';

/** The names that a JSON Pointer leads along (RFC 6901, 4). */
function namesIn(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Lists of words as they came; of lists and objects that could hold a secret only how much there is. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) return `${value.length} items`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return 'an object';
  return JSON.stringify(value);
}

/**
 * A broken rule with the value that breaks it. The sentences of other problems repeat no more than they may.
 */
export function withSent(wrong: Wrong, body: unknown): Wrong {
  if (wrong.rule === undefined) return wrong;
  const name = wrong.pointer.slice(wrong.pointer.lastIndexOf('/') + 1);
  const sent = PRIVATE_MEMBERS.includes(name)
    ? '(hidden)'
    : shownAs(name, textOf(valueAt(body, namesIn(wrong.pointer))));
  return sent === null ? wrong : { ...wrong, sent };
}

/** The refusal's line in the trail. */
export function problemEvent({ kind, message, parts }: Problem, req: Request, at: Instant): AuditEvent {
  const broken = (parts.errors ?? []).filter(({ rule }) => rule !== undefined);
  const [first] = broken;
  const why =
    first?.rule === undefined
      ? {}
      : {
          rule: first.rule,
          sent: Object.fromEntries(broken.map(({ pointer, sent }) => [mask(pointer), sent ?? null])),
          ...(first.see === undefined ? {} : { documentation: first.see }),
        };
  const about = { at, trace: req.trace, ...(first?.rule === undefined ? {} : { rule: first.rule }) };
  const data = { ...why, request: mask(`${req.method} ${req.path}`) };
  return { kind: 'refusal', ...about, summary: `${kind}: ${mask(message)}`, data };
}
