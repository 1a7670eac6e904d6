/** GET and POST /userinfo (OIDC Core 5.3; RFC 6750). The token is looked up, not verified again: what we did not issue is not there. */
import { type Request, type Response, type Router, text } from 'express';
import { methods } from '../web/methods.ts';
import { parseParams, queryOf } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { errorOf } from './answer.ts';
import type { OidcPorts } from './ports.ts';
import { type AccessToken, accessTokenKey } from './records.ts';
import { note } from './refusal.ts';
import { type Check, demand, USERINFO_RULES } from './rules-token.ts';

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
  bearing: [
    { rule: USERINFO_RULES.inHeader, holds: ({ elsewhere }) => !elsewhere },
    { rule: USERINFO_RULES.sent, holds: ({ authorization }) => /^bearer\b/i.test(authorization ?? '') },
    { rule: USERINFO_RULES.form, holds: ({ authorization }) => tokenOf(authorization) !== undefined },
  ],
  token: [
    { rule: USERINFO_RULES.active, holds: ({ token }) => token !== undefined },
    {
      rule: USERINFO_RULES.scope,
      holds: ({ token }) => token?.scopes.includes('profile') === true,
      explain: ({ token }) => ({ registered: token?.scopes ?? [], correct: 'profile' }),
    },
  ],
};

type UserinfoPorts = Pick<OidcPorts, 'store' | 'clock'>;

async function found(ports: UserinfoPorts, checks: UserinfoChecks, req: Request): Promise<AccessToken> {
  const { authorization } = req.headers;
  const body: unknown = req.body;
  const form = typeof body === 'string' ? parseParams(body).values : new Map<string, string>();
  demand(checks.bearing, {
    authorization,
    elsewhere: queryOf(req).values.has('access_token') || form.has('access_token'),
  });
  const { kind, id } = accessTokenKey(tokenOf(authorization) ?? '');
  const token = (await ports.store.get<AccessToken>(kind, id, ports.clock.now()))?.value;
  demand(checks.token, { token });
  if (token === undefined) throw new Refused(USERINFO_RULES.active);
  return token;
}

/** RFC 6750, 3: the header says why; a request without a token learns the scheme alone. */
function refuse(req: Request, res: Response, refused: Refused): void {
  const { rule } = refused;
  const why = rule === USERINFO_RULES.sent ? '' : `, error="${rule.error}"`;
  const scope = rule === USERINFO_RULES.scope ? ', scope="profile"' : '';
  res.status(rule.status).set('cache-control', 'no-store');
  res.set('www-authenticate', `Bearer realm="ID-porten"${why}${scope}`).json(errorOf(refused, req.trace));
}

/** Mounts GET and POST /userinfo: sub, pid and locale (idporten-profile §5). */
export function mountUserinfo(router: Router, ports: UserinfoPorts, checks = USERINFO_CHECKS): void {
  const answer = async (req: Request, res: Response) => {
    try {
      const { claims, language } = await found(ports, checks, req);
      res.set('cache-control', 'no-store').json({ sub: claims.sub, pid: claims.pid, locale: language });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await note(ports.store, error, { at: ports.clock.now(), trace: req.trace, service: undefined });
      refuse(req, res, error);
    }
  };
  const read = text({ type: 'application/x-www-form-urlencoded', limit: '64kb' });
  methods(router, '/userinfo', { get: answer, post: [read, answer] });
}
