/** What the tester's zone refuses. */
import type { Rule } from './rule.ts';

const HTTP = 'https://www.rfc-editor.org/rfc/rfc9110.html#section-';

export const ZONE_TOKEN: Rule = {
  id: 'zone.token',
  error: 'access_denied',
  status: 401,
  citizen: 'tester_only',
  says: 'Outside loopback the control API and the tester pages need the token of PROVEPORTEN_CONTROL_TOKEN.',
  see: `${HTTP}11.6.2`,
};

export const ZONE_ORIGIN: Rule = {
  id: 'zone.origin',
  error: 'access_denied',
  status: 403,
  citizen: 'tester_only',
  says: 'The control API is called by programs or by our own pages: an Origin of another site is refused, and there is no CORS.',
  see: 'https://fetch.spec.whatwg.org/#origin-header',
};

export const ZONE_FORWARDED: Rule = {
  id: 'zone.forwarded',
  error: 'access_denied',
  status: 403,
  citizen: 'tester_only',
  says: 'Without a token the control API and the tester pages answer nobody who comes through a proxy: set PROVEPORTEN_CONTROL_TOKEN.',
  see: `${HTTP}7.6.3`,
};

export const ZONE_GUESSES: Rule = {
  id: 'zone.guesses',
  error: 'access_denied',
  status: 429,
  citizen: 'tester_only',
  says: 'Wrong control tokens come too often: their answers wait. The right one is let in at once.',
  see: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
};
