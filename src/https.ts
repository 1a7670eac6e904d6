/** The certificate of a start that serves https. */
import { isIPv6 } from 'node:net';
import { type ServedCertificate, servedCertificate } from './certificates/served.ts';
import type { Environment } from './environment.ts';
import type { Clock } from './kernel/clock.ts';
import { EVERY_ADDRESS, LOOPBACK, nameOf, withoutBrackets } from './web/hosts.ts';

/**
 * For the names under which this program is reached; null = plain http.
 *
 * @throws StartError
 */
export async function certificateFor(
  environment: Environment,
  clock: Clock,
): Promise<ServedCertificate | null> {
  const { HOST, PROVEPORTEN_TLS: folder, PROVEPORTEN_ISSUER, PROVEPORTEN_LOGIN_ORIGIN } = environment;
  if (folder === 'off') return null;
  const origins = [PROVEPORTEN_ISSUER, PROVEPORTEN_LOGIN_ORIGIN].filter((one) => one !== undefined);
  const bound = isIPv6(HOST) ? `[${HOST}]` : HOST;
  const told = [...origins.map((one) => new URL(one).host), ...environment.PROVEPORTEN_HOSTS, bound];
  const names = told.flatMap((host) => nameOf(host) ?? []).map(withoutBrackets);
  const hosts = new Set([...names.filter((name) => !EVERY_ADDRESS.includes(name)), ...LOOPBACK]);
  return servedCertificate({ folder, hosts: [...hosts], at: clock.now() });
}
