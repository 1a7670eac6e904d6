/** Refused by redirect to the service: PKCE. */
import { authorize } from './requests.ts';
import { type Row, row } from './rows.ts';

export const pkceRows = (): readonly Row[] => [
  row(
    'no code_challenge',
    authorize({ code_challenge: null, code_challenge_method: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.present', tags: '@profile-11.6' },
  ),
  row(
    'no code_challenge from a public client',
    authorize({ client_id: 'spa', code_challenge: null, code_challenge_method: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.present' },
  ),
  row(
    'a method without a challenge, PKCE waived',
    authorize({ client_id: 'waived', code_challenge: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge_method.alone' },
  ),
  row(
    'no code_challenge_method',
    authorize({ code_challenge_method: null }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge_method.s256', tags: '@profile-2.5.4' },
  ),
  row(
    'code_challenge_method=plain',
    authorize({ code_challenge_method: 'plain' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge_method.s256', tags: '@profile-2.1.8' },
  ),
  row(
    'a padded code_challenge',
    authorize({ code_challenge: `${'a'.repeat(43)}=` }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.form', tags: ['@profile-2.1.8', '@profile-11.6'] },
  ),
  row(
    'a short code_challenge',
    authorize({ code_challenge: 'short' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'code_challenge.form' },
  ),
];
