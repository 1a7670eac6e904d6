/**
 * `authorization_details` (RFC 9396): ID-porten has one type, idporten:fullmakt, which asks whom the citizen
 * represents (Digdir, protocol_rar).
 */
import type { JsonObject } from '../../kernel/json.ts';
import type { AuthorizationRequest } from '../records.ts';
import type { TokenPolicy } from '../token/policy.ts';
import { type Sent, valueSent } from './params.ts';

export const FULLMAKT = 'idporten:fullmakt';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The objects sent; undefined where the parameter is absent or no array of objects with a `type` (RFC 9396,
 * 2).
 */
export function detailsSent(form: Sent): readonly JsonObject[] | undefined {
  const sent = valueSent(form, 'authorization_details');
  const value = sent === undefined ? undefined : parsed(sent);
  return Array.isArray(value) && value.every((one) => isObject(one) && typeof one.type === 'string')
    ? value
    : undefined;
}

/** As tokens and responses tell it: a pseudonymous one does not give the citizen away. */
export function detailsTold(
  { authorization_details: details }: AuthorizationRequest,
  { pseudonymous }: Pick<TokenPolicy, 'pseudonymous'>,
): { readonly authorization_details?: readonly JsonObject[] } {
  if (details === null) return {};
  const disclosed = pseudonymous
    ? details.map(({ authorized_representative: _, ...others }) => others)
    : details;
  return { authorization_details: disclosed };
}
