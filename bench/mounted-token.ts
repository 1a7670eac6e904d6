/** ID-porten's access tokens are JWTs that userinfo takes; oidc-provider's are one or the other. The patch a mounted engine would need:
 *  the opaque token travels as `jti` of a signed JWT. It makes the work equal: two RS256 signatures a login. */
import { sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { privateKey } from './key.ts';

const signAsync = promisify(sign);
const HEADER = Buffer.from('{"alg":"RS256","kid":"bench"}').toString('base64url');

export async function selfContained(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  const { authorization } = ctx.req.headers;
  if (ctx.path === '/me' && authorization !== undefined)
    ctx.req.headers.authorization = `Bearer ${opaque(authorization)}`;
  await next();
  const body = ctx.body as { access_token?: string } | undefined;
  if (ctx.path === '/token' && body?.access_token !== undefined)
    body.access_token = await wrapped(body.access_token);
}

function opaque(authorization: string): string {
  const payload = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as { readonly jti: string }).jti;
}

async function wrapped(jti: string): Promise<string> {
  const input = `${HEADER}.${Buffer.from(JSON.stringify({ jti, scope: 'openid profile' })).toString('base64url')}`;
  return `${input}.${(await signAsync('sha256', Buffer.from(input), privateKey)).toString('base64url')}`;
}
