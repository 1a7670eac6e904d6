/** What Digdir asks of the addresses of a service, by application_type (idporten-profile §3; RFC 8252). */

import type { RuleId } from './rules.ts';

/** Schemes that would run or read something in the browser instead of going somewhere. */
const HARMFUL = ['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:'];
const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|\[::1\])$/;

const isWeb = ({ protocol }: URL) => protocol === 'http:' || protocol === 'https:';
const isLocalhost = ({ hostname }: URL) =>
  /^(.+\.)?localhost$/.test(hostname) || LOOPBACK_ADDRESS.test(hostname);
/** Names without a dot, and Docker's name of the machine, are known to one network only. */
const isNearby = (url: URL) => isLocalhost(url) || /^([^.[]+|host\.docker\.internal)$/.test(url.hostname);

/** A native app's address on the person's own machine, at whatever port is free (RFC 8252, 7.3). */
const isAnyPort = (url: URL, native: boolean) => native && url.protocol === 'http:' && isLocalhost(url);

/** One thing an address must not be; `native`: it is an app's. */
interface Fault {
  readonly rule: RuleId;
  readonly when: (url: URL, native: boolean) => boolean;
}

/** Of every address of a service. */
const COMMON: readonly Fault[] = [
  { rule: 'address.scheme', when: ({ protocol }) => HARMFUL.includes(protocol) },
  { rule: 'address.https', when: (url) => url.protocol === 'http:' && !isNearby(url) },
  { rule: 'address.localhost', when: (url) => url.protocol === 'https:' && isLocalhost(url) },
];

/** What only a redirect_uri can get wrong. */
const REDIRECT: readonly Fault[] = [
  { rule: 'redirect_uris.web', when: (url, native) => !isWeb(url) && !native },
  {
    rule: 'redirect_uris.private_scheme',
    when: (url, native) => !isWeb(url) && native && !url.protocol.includes('.'),
  },
  {
    rule: 'redirect_uris.loopback',
    when: (url, native) =>
      (url.port === '0') !==
      (isAnyPort(url, native) && (LOOPBACK_ADDRESS.test(url.hostname) || url.port === '0')),
  },
];

/** Id of the rule that the address breaks. */
export function brokenBy(text: string, native: boolean, redirect: boolean): RuleId | undefined {
  const url = URL.parse(text);
  if (url === null) return 'address.absolute';
  if (text.includes('#')) return 'address.fragment';
  return [...COMMON, ...(redirect ? REDIRECT : [])].find(({ when }) => when(url, native))?.rule;
}
