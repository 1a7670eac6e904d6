/** Refused by redirect to the service: PKCE. */
import { type Row, refusedAs } from './rows.ts';

const refused = refusedAs('302 service invalid_request');

export const pkceRows = (): readonly Row[] => [
  refused(
    'no code_challenge',
    { code_challenge: null, code_challenge_method: null },
    'code_challenge.present',
    { tags: ['@profile-11.6', '@rfc9700-4.8', '@asvs-10.4.6'] },
  ),
  refused(
    'no code_challenge from a public client',
    { client_id: 'spa', code_challenge: null, code_challenge_method: null },
    'code_challenge.present',
  ),
  refused(
    'a method without a challenge, PKCE waived',
    { client_id: 'waived', code_challenge: null },
    'code_challenge_method.alone',
  ),
  refused('no code_challenge_method', { code_challenge_method: null }, 'code_challenge_method.s256', {
    tags: '@profile-2.5.4',
  }),
  refused('code_challenge_method=plain', { code_challenge_method: 'plain' }, 'code_challenge_method.s256', {
    tags: ['@profile-2.1.8', '@rfc9700-4.8', '@asvs-10.4.6'],
  }),
  refused('a padded code_challenge', { code_challenge: `${'a'.repeat(43)}=` }, 'code_challenge.form', {
    tags: ['@profile-2.1.8', '@profile-11.6'],
  }),
  refused('a short code_challenge', { code_challenge: 'short' }, 'code_challenge.form'),
];
