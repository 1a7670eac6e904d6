/** Which kinds of records a deletion or a reset takes along. */
import { COMPLETED } from '../login/machine/complete.ts';
import { LOGIN } from '../login/machine/login.ts';
import { OPEN_LOGINS } from '../login/machine/open-logins.ts';
import { SSO } from '../login/session/sso.ts';
import { LOGOUT_DONE } from '../oidc/logout/record.ts';
import { ACCESS_TOKEN, CODE, GRANT, PAR, REFRESH_TOKEN } from '../oidc/records.ts';
import { REPEATED_RESPONSE } from '../oidc/response/response.ts';
import { BY_MOBILE, DIRECTORS } from '../people/by-mobile.ts';
import { SEEDED_PERSON } from '../people/ensure.ts';
import { HANDSET } from '../people/handset.ts';
import { MESSAGE } from '../people/message.ts';
import { BY_PID, PERSON } from '../people/person.ts';
import { SEEDED_SERVICE } from '../services/registry.ts';
import { SERVICE } from '../services/service.ts';

/** What logins leave behind, by kind. A spent `jti` stays spent: replay is not what a reset is for. */
export const LEFT_BY_LOGINS = [
  LOGIN,
  OPEN_LOGINS,
  COMPLETED,
  MESSAGE,
  SSO,
  LOGOUT_DONE,
  REPEATED_RESPONSE,
  PAR,
  CODE,
  GRANT,
  ACCESS_TOKEN,
  REFRESH_TOKEN,
] as const;

/** Signing keys and the session secret are not among them: services have cached the one, browsers hold the other. */
export const EVERYTHING = [
  ...LEFT_BY_LOGINS,
  PERSON,
  BY_PID,
  BY_MOBILE,
  DIRECTORS,
  SEEDED_PERSON,
  HANDSET,
  SERVICE,
  SEEDED_SERVICE,
  'browser-session',
];
