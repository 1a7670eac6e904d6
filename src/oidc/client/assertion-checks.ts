/**
 * Checks of a client assertion, in order, and the words of their refusals (RFC 7523, 3;
 * docs/facts/idporten.md#client-assertions).
 */
import { numericDate } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { didYouMean } from '../../web/nearest.ts';
import { type Explanation, shown } from '../../web/rule.ts';
import { type Check, checks } from '../check.ts';
import { type Asserted, LONGEST, TOLERANCE } from './assertion.ts';
import { assertionRules } from './rules.ts';
import { explanationsOf, isText } from './sent-jwt.ts';

const lifetimeOf = (claims: JsonObject | undefined) => numericDate(claims?.exp) - numericDate(claims?.iat);
const audienceOf = ({ claims }: Pick<Asserted, 'claims'>): readonly unknown[] =>
  Array.isArray(claims?.aud) ? claims.aud : [claims?.aud];

function isComplete({ claims }: Asserted): boolean {
  return (
    claims !== undefined &&
    isText(claims.iss) &&
    isText(claims.sub) &&
    audienceOf({ claims }).some((aud) => aud !== undefined) &&
    [claims.iat, claims.exp].every(Number.isSafeInteger) &&
    (claims.jti === undefined || isText(claims.jti))
  );
}

const {
  whole,
  header: sentHeader,
  claim,
  instant,
  claims: sentClaims,
} = explanationsOf<Asserted>('client_assertion');
const isClient = (name: 'iss' | 'sub') => claim(name, ({ client_id }) => client_id);

/**
 * A list of one, the issuer, is taken: whether the real service does is not known, so that it is told
 * (`assertionNotes`).
 */
function isMeantForUs(asserted: Asserted): boolean {
  const [issuer, sent] = [asserted.issuer, audienceOf(asserted)];
  if (asserted.audience === 'issuer') return sent.length === 1 && sent[0] === issuer;
  return sent.every((aud) => aud === issuer || aud === `${issuer}/token`);
}

/** A program reads the sentence alone, which therefore says the right value too. */
function audienceSent(asserted: Asserted): Explanation {
  const { claims, issuer, audience } = asserted;
  const aud = shown(JSON.stringify(claims?.aud));
  const correct = audience === 'issuer' ? `"${issuer}"` : `"${issuer}" or "${issuer}/token"`;
  return { sent: { aud }, ...whole(asserted), correct, detail: `Sent: ${aud}. Right: ${correct}.` };
}

/** Warnings about an assertion that is taken here, and should not be sent. */
export function assertionNotes({ claims, issuer }: Asserted): readonly string[] {
  if (claims?.aud === issuer) return [];
  const sent = audienceOf({ claims });
  return sent.length === 1 && sent[0] === issuer
    ? ['aud is a list of one; send the issuer as text, since it is not known whether ID-porten takes a list']
    : ['ID-porten has refused this aud since March 2025; it is taken here by settings.assertion_audience'];
}

const nearestKid = ({ header, kids }: Asserted) =>
  typeof header?.kid === 'string' ? didYouMean(header.kid, kids) : {};

const NEEDED = ['iss', 'sub', 'aud', 'iat', 'exp'];

/** In order: malformed assertions (400) first, then wrong ones (401). */
export const ASSERTION_CHECKS: readonly Check<Asserted>[] = checks(assertionRules, {
  'assertion.form': [({ header, claims }) => header !== undefined && claims !== undefined, whole],
  // A missing sub answered 400 at the real service (felleslosninger/docs#338).
  'assertion.claims': [isComplete, (asserted) => ({ ...sentClaims(NEEDED)(asserted), ...whole(asserted) })],
  'assertion.alg': [({ header }) => header?.alg === 'RS256', sentHeader('alg', 'RS256')],
  'assertion.kid': [
    ({ keyKnown, certificate }) => keyKnown || certificate !== null,
    (asserted) => ({ ...sentHeader('kid')(asserted), registered: asserted.kids, ...nearestKid(asserted) }),
  ],
  'certificate.sent': [({ certificate }) => certificate === null || certificate.leaf !== undefined, whole],
  'certificate.trusted': [
    ({ certificate }) => certificate === null || certificate.trusted,
    ({ certificate }) => ({ sent: { issuer: certificate?.leaf?.issuer.replaceAll('\n', ', ') } }),
  ],
  'certificate.valid': [
    ({ certificate }) => certificate === null || certificate.valid,
    ({ certificate }) => ({ sent: { 'valid until': certificate?.leaf?.validTo } }),
  ],
  'certificate.organisation': [
    ({ certificate, orgno }) => certificate === null || certificate.orgno === orgno,
    ({ certificate, orgno }) => ({ sent: { organisation: certificate?.orgno }, registered: [orgno] }),
  ],
  'assertion.signature': [({ signed }) => signed, sentHeader('kid')],
  'assertion.iss': [({ claims, client_id }) => claims?.iss === client_id, isClient('iss')],
  'assertion.sub': [({ claims, client_id }) => claims?.sub === client_id, isClient('sub')],
  // One that another server may hold as well could be sent here by that server (OpenID Foundation's notice of
  // January 2025).
  'assertion.aud': [isMeantForUs, audienceSent],
  'assertion.exp': [({ claims, now }) => numericDate(claims?.exp) > now - TOLERANCE, instant('exp', 'after')],
  'assertion.iat': [
    ({ claims, now }) => numericDate(claims?.iat) <= now + TOLERANCE,
    instant('iat', 'not after'),
  ],
  'assertion.nbf': [
    ({ claims, now }) => claims?.nbf === undefined || numericDate(claims.nbf) <= now + TOLERANCE,
    instant('nbf', 'not after'),
  ],
  'assertion.lifetime': [
    ({ claims }) => lifetimeOf(claims) <= LONGEST,
    (asserted) => ({
      sent: { 'exp - iat': `${lifetimeOf(asserted.claims)} s` },
      ...whole(asserted),
      correct: `at most ${LONGEST} s`,
    }),
  ],
});
