/** Errors of the control API as RFC 9457 problems. Parts of a request in a sentence are masked. */
import type { JsonObject } from '../kernel/json.ts';
import { advice } from '../web/nearest.ts';
import { mask } from '../web/rule.ts';

export interface Wrong {
  /** JSON Pointer (RFC 6901) into the body; for a query parameter its name with `?` in front. */
  readonly pointer: string;
  readonly detail: string;
  /** The rule that is broken, where the catalogue has one, and its documentation. */
  readonly rule?: string;
  readonly see?: string;
  /** The value that breaks the rule, fit to be shown; absent where none came. */
  readonly sent?: string;
}

interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** Every problem there is; the name ends the `type`, so that a program can tell them apart. */
const PROBLEMS = {
  'malformed-json': { status: 400, title: 'Not valid JSON' },
  'unknown-field': { status: 400, title: 'Unknown field' },
  'invalid-value': { status: 400, title: 'Invalid value' },
  'real-number': { status: 400, title: 'Possibly a real person' },
  'empty-reset': { status: 400, title: 'Nothing named to reset' },
  forbidden: { status: 403, title: 'Not allowed from here' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict' },
  'stale-version': { status: 409, title: 'Stale version' },
  stuck: { status: 409, title: 'Nobody can go on' },
  'too-large': { status: 413, title: 'Body too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  refused: { status: 422, title: 'Refused' },
  'bad-request': { status: 400, title: 'Bad request' },
  'too-many': { status: 429, title: 'Too many at once' },
  'store-busy': { status: 503, title: 'The store is busy' },
  'server-error': { status: 500, title: 'The simulator failed' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemName = keyof typeof PROBLEMS;

export interface ProblemParts {
  readonly errors?: readonly Wrong[];
  /** Instead of the kind's own, where a room with its own rules refused. */
  readonly status?: number;
  /** Further members (RFC 9457, 3.2). */
  readonly more?: JsonObject;
}

/** Thrown by an operation; becomes the answer at the router's end. */
export class Problem extends Error {
  readonly kind: ProblemName;
  readonly parts: ProblemParts;

  constructor(kind: ProblemName, detail: string, parts: ProblemParts = {}) {
    super(mask(detail));
    this.name = 'Problem';
    this.kind = kind;
    this.parts = parts;
  }

  get status(): number {
    return this.parts.status ?? PROBLEMS[this.kind].status;
  }

  /** The JSON of the answer. */
  json(trace: string): JsonObject {
    const { errors, more } = this.parts;
    return {
      type: `urn:proveporten:problem:${this.kind}`,
      title: PROBLEMS[this.kind].title,
      status: this.status,
      detail: this.message,
      ...(errors === undefined
        ? {}
        : {
            errors: errors.map((one) => ({ ...one, pointer: mask(one.pointer), detail: mask(one.detail) })),
          }),
      trace,
      ...more,
    };
  }
}

export function wrongMember(pointer: string, detail: string): Problem {
  return new Problem('invalid-value', detail, { errors: [{ pointer, detail }] });
}

/** A name that is none of those there are, with the nearest of them. */
export function unknownName(pointer: string, name: string, of: string, known: readonly string[]): Problem {
  return wrongMember(pointer, `"${name}" is not ${of}${advice(name, known)}`);
}

/**
 * There is none of this name; `ids` are those there are. The name is not repeated: it may have been a number.
 */
export function notFound(what: string, ids?: readonly string[]): Problem {
  const all = ids === undefined ? '.' : `; there are: ${ids.join(', ') || 'none'}.`;
  return new Problem('not-found', `There is no such ${what}${all}`);
}
