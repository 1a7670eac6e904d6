/** The phases of POST /token stand in the handler; a grant type that says less than all of its own does not compile. */
import { expect, test } from 'vitest';
import type { AuthorizationCode } from '../../src/oidc/records.ts';
import { AUTHORIZATION_CODE } from '../../src/oidc/token/authorization-code.ts';
import type { GrantType } from '../../src/oidc/token/grant.ts';

type Type = GrantType<AuthorizationCode>;

test('a grant type without its form, checks, rule of reuse or spending is none', () => {
  const { form, checks, revokes, spend, ...others } = AUTHORIZATION_CODE;
  const parts = [
    // @ts-expect-error the form is not checked
    { ...others, checks, revokes, spend } satisfies Type,
    // @ts-expect-error the record is not checked
    { ...others, form, revokes, spend } satisfies Type,
    // @ts-expect-error reuse revokes nothing
    { ...others, form, checks, spend } satisfies Type,
    // @ts-expect-error nothing is marked as spent
    { ...others, form, checks, revokes } satisfies Type,
    { ...others, form, checks, revokes, spend } satisfies Type,
  ];
  expect(parts.at(-1)).toEqual(AUTHORIZATION_CODE);
});
