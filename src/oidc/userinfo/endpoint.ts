/** GET and POST /userinfo (OIDC Core 5.3; RFC 6750; RFC 9449, 7). */
import { text } from 'express';
import { sendJson } from '../../web/answers.ts';
import { errors, methods, type Part, within } from '../../web/router.ts';
import { type BearerChecks, bearerChecks } from '../bearer/checks.ts';
import { type BearerPorts, challenge, presentedToken } from '../bearer/presented.ts';
import { type Exchange, endpoint } from '../refusal.ts';
import { userinfoRules } from './rules.ts';

export type UserinfoChecks = BearerChecks;

const SCOPE = userinfoRules['userinfo.scope'];

/** Every check of /userinfo, in order. */
export const USERINFO_CHECKS: UserinfoChecks = bearerChecks(userinfoRules, SCOPE, ['profile']);

/** Answers sub, pid and locale (docs/facts/idporten.md#userinfo-introspection-revocation). */
async function answer(ports: BearerPorts, lists: UserinfoChecks, exchange: Exchange): Promise<undefined> {
  const { claims, language } = await presentedToken(ports, lists, exchange);
  const { res } = exchange;
  sendJson(res.set('cache-control', 'no-store'), { sub: claims.sub, pid: claims.pid, locale: language });
  return undefined;
}

/** GET and POST /userinfo. */
export function userinfoParts(ports: BearerPorts, lists: UserinfoChecks): readonly Part[] {
  const handler = endpoint(
    ports,
    () => undefined,
    (exchange) => answer(ports, lists, exchange),
  );
  // A body is only looked at for a token: no other media type is refused.
  const read = text({ type: 'application/x-www-form-urlencoded', limit: '64kb' });
  const wanted = (id: string) => (id === SCOPE.id ? 'profile' : undefined);
  return [
    methods('/userinfo', { get: handler, post: [read, handler] }),
    within('/userinfo', errors(challenge(userinfoRules, wanted))),
  ];
}
