/** The callers that may ask nothing of the tester's zone, whatever they know. */
import type { Request } from 'express';
import type { Hosts } from './hosts.ts';
import { Refused } from './rule.ts';
import { HOST_UNKNOWN } from './rules.ts';
import { isFromTrustedProxy } from './trusted-proxy.ts';
import type { Zone } from './zone.ts';
import { ZONE_FORWARDED, ZONE_ORIGIN } from './zone-rules.ts';

/**
 * Keeps another website's script from using the API of a tester's own machine: no CORS, no simple request, no
 * foreign name.
 */
export function checkCaller(req: Request, hosts: Hosts): void {
  if (!hosts.knows(req.headers.host)) throw new Refused(HOST_UNKNOWN);
  if (req.method === 'GET' || req.method === 'HEAD') return;
  const origin = req.get('origin');
  if (origin !== undefined && origin !== hosts.loginOrigin)
    throw new Refused(ZONE_ORIGIN, { sent: { origin } });
}

/** By what a proxy makes itself known (RFC 7239; RFC 9110, 7.6.3; and the older names). */
const FORWARDED = /^(x-forwarded-.+|x-real-ip|forwarded|via)$/;

/**
 * A zone that asks for no token must not be carried further than its machine: a request through a proxy is
 * refused. A proxy that PROVEPORTEN_PROXIES trusts may carry it, where PROVEPORTEN_CONTROL_TOKEN is `none`:
 * then both have been said.
 */
export function refuseForwarded(zone: Zone, req: Request): void {
  if (!zone.open) return;
  const header = Object.keys(req.headers).find((name) => FORWARDED.test(name));
  if (header === undefined || (zone.toldOpen && isFromTrustedProxy(req))) return;
  throw new Refused(ZONE_FORWARDED, {
    sent: { header },
    correct: 'PROVEPORTEN_CONTROL_TOKEN=<16 characters or more>',
  });
}
