/** Every kind of records, and which of them a deletion or a reset takes along. */
import { SUPPORT_MESSAGE } from '../help/support/message.ts';
import { COMPLETED } from '../login/machine/complete.ts';
import { LOGIN } from '../login/machine/login.ts';
import { OPEN_LOGINS } from '../login/machine/open-logins.ts';
import { SSO } from '../login/session/sso.ts';
import { AUTHORITY } from '../oidc/client/enterprise-certificate.ts';
import { KEYS } from '../oidc/keys/keys.ts';
import { LOGOUT_DONE } from '../oidc/logout/record.ts';
import { ACCESS_TOKEN, CODE, GRANT, JTI, PAR, REFRESH_TOKEN } from '../oidc/records.ts';
import { REPEATED_RESPONSE } from '../oidc/response/response.ts';
import { BY_ADDRESS, BY_IDENTIFIER, BY_MOBILE, DIRECTORS } from '../people/by-mobile.ts';
import { CONTACT_REGISTER } from '../people/contact-register.ts';
import { SEEDED_PERSON } from '../people/ensure.ts';
import { HANDSET } from '../people/handset.ts';
import { MESSAGE } from '../people/message.ts';
import { BY_PID, PERSON } from '../people/person.ts';
import { SEEDED_SERVICE } from '../services/registry.ts';
import { SERVICE } from '../services/service.ts';
import { INSTANCE } from '../storage/instances.ts';
import { BROWSER_SESSION, SECRET } from '../storage/session-store.ts';
import type { Kind } from '../storage/store.ts';
import { HEALTH } from '../web/health.ts';
import { SERVICE_MESSAGES } from '../web/service-messages.ts';
import { ZONE_SESSION } from '../web/zone-sessions.ts';

export const KINDS: readonly Kind[] = [
  ...[LOGIN, OPEN_LOGINS, COMPLETED, MESSAGE, SSO, LOGOUT_DONE],
  ...[REPEATED_RESPONSE, PAR, CODE, GRANT, ACCESS_TOKEN, REFRESH_TOKEN, JTI],
  ...[PERSON, BY_PID, BY_MOBILE, BY_IDENTIFIER, BY_ADDRESS, DIRECTORS, SEEDED_PERSON, HANDSET],
  ...[SERVICE, SEEDED_SERVICE, SERVICE_MESSAGES, CONTACT_REGISTER, SUPPORT_MESSAGE],
  ...[BROWSER_SESSION, ZONE_SESSION, SECRET, KEYS, AUTHORITY, INSTANCE, HEALTH],
];

export const LEFT_BY_LOGINS = KINDS.filter(({ leftBy }) => leftBy === 'logins');

export const EVERYTHING = KINDS.filter(({ leftBy }) => leftBy !== null);
