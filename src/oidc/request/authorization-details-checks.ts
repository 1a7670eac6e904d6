/** Checks of `authorization_details` (RFC 9396, 2 and 5). */
import type { JsonObject } from '../../kernel/json.ts';
import { type Check, checks } from '../check.ts';
import { FULLMAKT } from './authorization-details.ts';
import type { AuthorizeContext } from './context.ts';
import { sentOf, valueSent } from './params.ts';
import { requestRules } from './rules.ts';

const every = (context: AuthorizeContext, keeps: (detail: JsonObject) => boolean) =>
  (context.details ?? []).every(keeps);

const isRoles = (roles: unknown) =>
  Array.isArray(roles) &&
  roles.length > 0 &&
  roles.every((role) => typeof role === 'string' && /^[\w.:-]{1,100}$/.test(role));

const explain = sentOf('authorization_details', `[{"type":"${FULLMAKT}","permission_roles":["arbeid"]}]`);

/** In their order. */
export const detailsChecks: readonly Check<AuthorizeContext>[] = checks(requestRules, {
  'authorization_details.form': [
    (context) => valueSent(context, 'authorization_details') === undefined || context.details !== undefined,
    explain,
  ],
  // RFC 9396, 5: a type that is not supported.
  'authorization_details.type': [(context) => every(context, ({ type }) => type === FULLMAKT), explain],
  // One choice is made on one page.
  'authorization_details.single': [(context) => (context.details?.length ?? 1) === 1, explain],
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
