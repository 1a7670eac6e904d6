/**
 * The table: the same requests to us and to oidc-provider. Per side: status, where it went, error.
 * They agree when place and error are the same; a 302 is as good as a 303. Where they do not, `reason` says why.
 */
import { authorize, type Change, type Sending } from './requests.ts';

export interface Row {
  readonly name: string;
  readonly send: Sending;
  readonly ours: string;
  readonly referee: string;
  /** The rule of ours that the request meets. */
  readonly rule?: string;
  /** Why the two differ. */
  readonly reason?: string;
  /** The rows of docs/reference/profile-coverage.md that rest on it. */
  readonly tags?: string | string[];
}

/** How a row departs from the good GET /authorize, or what else it sends. */
type Asked = Change | Sending;

/** The referee says the same unless told; it redirects with 303. */
export function row(name: string, asked: Asked, ours: string, more: Partial<Row> = {}): Row {
  const send = typeof asked === 'function' ? asked : authorize(asked);
  return { name, send, ours, referee: ours.replace(/^302/, '303'), ...more };
}

/** Rows of requests that are refused so, each by its rule. */
export const refusedAs =
  (ours: string) =>
  (name: string, asked: Asked, rule: string, more: Partial<Row> = {}): Row =>
    row(name, asked, ours, { rule, ...more });

/** Same place and same error. */
export function agreed({ ours, referee }: Row): boolean {
  return ours.replace(/^30[23]/, '3xx') === referee.replace(/^30[23]/, '3xx');
}
