/** `settings.http_hosts`: hosts of a network of one's own, whose addresses may be plain http. */
import { z } from 'zod';

/**
 * Host names in lower case; a `*` at the beginning stands for any labels, at the end for the rest of an IPv4
 * address; alone it is every host.
 */
export type HttpHosts = readonly string[];

const LABEL = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const FORM = new RegExp(
  `^(\\*|(\\*\\.)?${LABEL}(\\.${LABEL})*|\\d{1,3}(\\.\\d{1,3}){0,2}\\.\\*|\\[[0-9a-f:]+\\])$`,
);

export const httpHosts = z
  .array(
    z
      .string()
      .regex(
        FORM,
        'is a host in lower case without scheme and port: local.altinn.cloud, *.local, 192.168.* or [fd00::1].',
      ),
  )
  .max(100);

/** Whether the list names the host, which is written as in `URL.hostname`. */
export function isHttpHost(hostname: string, hosts: HttpHosts): boolean {
  return hosts.some((host) => {
    if (host === '*') return true;
    if (host.startsWith('*.')) return hostname.endsWith(host.slice(1)) && hostname.length > host.length - 1;
    if (!host.endsWith('.*')) return hostname === host;
    return hostname.startsWith(host.slice(0, -1)) && /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);
  });
}
