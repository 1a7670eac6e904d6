/** Fetch metadata and what goes with it, as Chromium sends them. */
import type { OutgoingHttpHeaders } from 'node:http';

type Site = 'none' | 'same-origin' | 'same-site' | 'cross-site';
const DISTANCE: readonly Site[] = ['none', 'same-origin', 'same-site', 'cross-site'];

export function relation(from: URL | undefined, to: URL): Site {
  if (from === undefined) return 'none';
  if (from.origin === to.origin) return 'same-origin';
  return from.hostname === to.hostname && from.protocol === to.protocol ? 'same-site' : 'cross-site';
}

/** A redirect never brings a request closer (W3C Fetch Metadata, Sec-Fetch-Site). */
export function farther(one: Site, other: Site): Site {
  return DISTANCE.indexOf(one) > DISTANCE.indexOf(other) ? one : other;
}

export function metadata(from: URL | undefined, site: Site, method: string): OutgoingHttpHeaders {
  return {
    'sec-fetch-site': site,
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    'sec-fetch-user': '?1',
    ...(from !== undefined && site === 'same-origin' && { referer: from.href }),
    ...(from !== undefined && method === 'POST' && { origin: from.origin }),
  };
}
