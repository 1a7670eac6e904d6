/** A resource of the person whose access token it is. */
import { type BearerChecks, bearerChecks } from '../oidc/bearer/checks.ts';
import { type BearerPorts, presentedToken } from '../oidc/bearer/presented.ts';
import type { AccessToken } from '../oidc/records.ts';
import type { Exchange } from '../oidc/refusal.ts';
import type { Person } from '../people/person.ts';
import { findPerson } from '../people/registry.ts';
import type { Stored } from '../storage/store.ts';
import { Refused } from '../web/rule.ts';
import { resourceRules } from './rules.ts';

/** By the id of their rule: the scopes one of which a token needs. */
export const SCOPES = {
  'person.scope': ['krr:user/kontaktinformasjon.read', 'krr:user/digitalpost.read'],
  'person.write_scope': ['krr:user/spraak.write', 'krr:user/kontaktinformasjon.write'],
  'log.scope': ['idporten:user.log.read'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every check of a request with a token that needs these scopes, in order. */
export function resourceChecks(rule: keyof typeof SCOPES): BearerChecks {
  return bearerChecks(resourceRules, resourceRules[rule], SCOPES[rule]);
}

export interface Owned {
  readonly token: AccessToken;
  readonly found: Stored<Person> & { readonly value: Person & { readonly pid: string } };
}

const hasNumber = (found: Stored<Person> | undefined): found is Owned['found'] =>
  found !== undefined && found.value.pid !== null;

/** The token and the person it is of. @throws Refused */
export async function owned(ports: BearerPorts, checks: BearerChecks, exchange: Exchange): Promise<Owned> {
  const token = await presentedToken(ports, checks, exchange);
  const found = token.pid === null ? undefined : await findPerson(ports.store, exchange.stamp.at, token.pid);
  if (!hasNumber(found)) throw new Refused(resourceRules['resource.person']);
  return { token, found };
}
