/** The ports that logout needs. */
import type { OidcPorts } from '../ports.ts';

export type LogoutPorts = Pick<
  OidcPorts,
  'store' | 'clock' | 'keys' | 'origins' | 'logout' | 'browsers' | 'sameSite' | 'openZone'
>;
