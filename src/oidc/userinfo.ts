/** GET and POST /userinfo (OIDC Core 5.3; RFC 6750). The token is looked up, not verified again: what we did not issue is not there. */
import { type ErrorRequestHandler, type Router, text } from 'express';
import { methods } from '../web/methods.ts';
import { parseParams, queryOf } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { type Check, checks, demand } from './check.ts';
import { living } from './living.ts';
import type { OidcPorts } from './ports.ts';
import { type AccessToken, accessTokenKey } from './records.ts';
import { refusing, type Visit } from './refusal.ts';
import { userinfoRules } from './rules-token.ts';

/** What came, before the token is looked up. */
export interface Bearing {
  readonly authorization: string | undefined;
  /** Query or form carry an access_token. */
  readonly elsewhere: boolean;
}

const tokenOf = (authorization: string | undefined) =>
  /^bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '')?.[1];

/** Every check of /userinfo, in order. */
export interface UserinfoChecks {
  readonly bearing: readonly Check<Bearing>[];
  readonly token: readonly Check<{ readonly token: AccessToken | undefined }>[];
}
export const USERINFO_CHECKS: UserinfoChecks = {
  bearing: checks(userinfoRules, {
    'userinfo.in_header': [({ elsewhere }) => !elsewhere],
    'userinfo.sent': [({ authorization }) => /^bearer\b/i.test(authorization ?? '')],
    'userinfo.form': [({ authorization }) => tokenOf(authorization) !== undefined],
  }),
  token: checks(userinfoRules, {
    'userinfo.active': [({ token }) => token !== undefined],
    'userinfo.scope': [
      ({ token }) => token?.scopes.includes('profile') === true,
      ({ token }) => ({ registered: token?.scopes ?? [], correct: 'profile' }),
    ],
  }),
};

/** Answers sub, pid and locale (idporten-profile §5). */
async function answer(store: OidcPorts['store'], lists: UserinfoChecks, { req, res, stamp }: Visit) {
  const { authorization } = req.headers;
  const form = parseParams(typeof req.body === 'string' ? req.body : '');
  const elsewhere = [queryOf(req), form].some(({ values }) => values.has('access_token'));
  demand(lists.bearing, { authorization, elsewhere });
  const { kind, id } = accessTokenKey(tokenOf(authorization) ?? '');
  const token = (await living(store, await store.get(kind, id, stamp.at), stamp.at))?.value;
  demand(lists.token, { token });
  // Reached only where a test has removed a check.
  if (token === undefined) throw new Refused(userinfoRules['userinfo.active']);
  const { claims, language } = token;
  res.set('cache-control', 'no-store').json({ sub: claims.sub, pid: claims.pid, locale: language });
  return undefined;
}

/** RFC 6750, 3: the header says why; a request without a token learns the scheme alone. */
const challenge: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (error instanceof Refused && error.rule.id in userinfoRules) {
    const { id, error: code } = error.rule;
    const why = id === 'userinfo.sent' ? '' : `, error="${code}"`;
    const scope = id === 'userinfo.scope' ? ', scope="profile"' : '';
    res.set('www-authenticate', `Bearer realm="ID-porten"${why}${scope}`);
  }
  next(error);
};

/** Mounts GET and POST /userinfo. */
export function mountUserinfo(router: Router, ports: OidcPorts, lists: UserinfoChecks): void {
  const handler = refusing(
    ports,
    () => undefined,
    (visit) => answer(ports.store, lists, visit),
  );
  // A body is only looked at for a token: no other media type is refused.
  const read = text({ type: 'application/x-www-form-urlencoded', limit: '64kb' });
  methods(router, '/userinfo', { get: handler, post: [read, handler] });
  router.use('/userinfo', challenge);
}
