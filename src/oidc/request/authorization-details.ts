/** `authorization_details` (RFC 9396): ID-porten has one type, idporten:fullmakt, which asks whom the citizen represents (Digdir, protocol_rar). */
import type { JsonObject } from '../../kernel/json.ts';
import { type Check, checks } from '../check.ts';
import type { AuthorizationRequest } from '../records.ts';
import type { TokenPolicy } from '../token/policy.ts';
import { type AuthorizeContext, sentOf, valueSent } from './params.ts';
import { requestRules } from './rules.ts';

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

/** The objects sent; undefined where the parameter is absent or no array of objects with a `type` (RFC 9396, 2). */
export function detailsSent(context: AuthorizeContext): readonly JsonObject[] | undefined {
  const value = parsed(valueSent(context, 'authorization_details') ?? '');
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
  const told = pseudonymous ? details.map(({ authorized_representative: _, ...others }) => others) : details;
  return { authorization_details: told };
}

const every = (context: AuthorizeContext, keeps: (detail: JsonObject) => boolean) =>
  (detailsSent(context) ?? []).every(keeps);

const isRoles = (roles: unknown) =>
  Array.isArray(roles) &&
  roles.length > 0 &&
  roles.every((role) => typeof role === 'string' && /^[\w.:-]{1,100}$/.test(role));

const explain = sentOf('authorization_details', `[{"type":"${FULLMAKT}","permission_roles":["arbeid"]}]`);

/** In their order. */
export const detailsChecks: readonly Check<AuthorizeContext>[] = checks(requestRules, {
  'authorization_details.form': [
    (context) =>
      valueSent(context, 'authorization_details') === undefined || detailsSent(context) !== undefined,
    explain,
  ],
  // RFC 9396, 5: a type that is not supported.
  'authorization_details.type': [(context) => every(context, ({ type }) => type === FULLMAKT), explain],
  // One choice is made on one page.
  'authorization_details.single': [(context) => (detailsSent(context)?.length ?? 1) === 1, explain],
  // RFC 9396, 5: fields that the type does not know.
  'authorization_details.members': [
    (context) =>
      every(context, (detail) =>
        Object.keys(detail).every((name) => name === 'type' || name === 'permission_roles'),
      ),
    explain,
  ],
  'authorization_details.roles': [
    (context) => every(context, ({ permission_roles }) => isRoles(permission_roles)),
    explain,
  ],
});
