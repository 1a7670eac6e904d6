/** The rules by which the tester's zone refuses. */
import { rules } from './rule.ts';

const http = (section: string) => `https://www.rfc-editor.org/rfc/rfc9110.html#section-${section}`;

export const { 'zone.token': ZONE_TOKEN } = rules('access_denied', 401, {
  'zone.token': [
    'Outside loopback the control API and the tester pages need the token of PROVEPORTEN_CONTROL_TOKEN.',
    http('11.6.2'),
    'tester_only',
  ],
});

export const { 'zone.origin': ZONE_ORIGIN, 'zone.forwarded': ZONE_FORWARDED } = rules('access_denied', 403, {
  'zone.origin': [
    'The control API is called by programs or by our own pages: an Origin of another site is refused, and there is no CORS.',
    'https://fetch.spec.whatwg.org/#origin-header',
    'tester_only',
  ],
  'zone.forwarded': [
    'Without a token the control API and the tester pages answer nobody who comes through a proxy: set PROVEPORTEN_CONTROL_TOKEN.',
    http('7.6.3'),
    'tester_only',
  ],
});

export const { 'zone.guesses': ZONE_GUESSES } = rules('access_denied', 429, {
  'zone.guesses': [
    'Wrong control tokens come too often: their answers wait. The right one is let in at once.',
    'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
    'tester_only',
  ],
});
