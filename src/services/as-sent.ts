/**
 * Tells whether an address is written as a browser sends it (WHATWG URL): one that is compared character by
 * character must be.
 */

/** The odd spelling of an address, and the address as a browser sends it. */
export interface AsSent {
  /** Begins a sentence, without its end. */
  readonly why: string;
  readonly sent: string;
}

/** One way of writing that no browser sends. `raw` is the authority as written; '' where there is none. */
interface Oddity {
  readonly why: string;
  readonly when: (text: string, url: URL, raw: string) => boolean;
}

const isWeb = ({ protocol }: URL) => protocol === 'http:' || protocol === 'https:';
/** The host of an authority as written, without its port. */
const hostOf = (authority: string) => authority.replace(/:[^:\]]*$/, '');

/** Most telling first; the last is for whatever else differs. */
const ODDITIES: readonly Oddity[] = [
  { why: 'There are blanks or control characters around it', when: (text) => text !== trimmed(text) },
  { why: 'There is a tab or a line break in it', when: (text) => /[\t\r\n]/.test(text) },
  { why: 'There is a backslash in it', when: (text, url) => isWeb(url) && text.includes('\\') },
  { why: 'The scheme has capitals', when: (text, { protocol }) => !text.startsWith(protocol) },
  {
    why: 'The scheme is not followed by two slashes and a host',
    when: (text, url) => isWeb(url) && !/^https?:\/\/[^/]/.test(text),
  },
  {
    why: 'The host is written otherwise',
    when: (_text, url, raw) => raw !== '' && hostOf(raw) !== url.hostname,
  },
  { why: 'The port is written otherwise', when: (_text, url, raw) => raw !== '' && raw !== url.host },
  {
    why: 'There are dot segments in the path',
    when: (text) => /\/(\.|%2e){1,2}(?=[/?#]|$)/i.test(text),
  },
  { why: 'There are characters in it that must be percent-encoded', when: () => true },
];

/** As URL parsers trim: C0 controls and blanks. */
function trimmed(text: string): string {
  return text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

/**
 * Undefined where a browser sends the address as it is written. `https://example.no` stands for the same with
 * a slash at its end: both name one page.
 */
export function asSent(text: string, url: URL): AsSent | undefined {
  const whole = isWeb(url) ? text.replace(/^(https?:\/\/[^/?#\\]+)(?=[?#]|$)/, '$1/') : text;
  if (whole === url.href) return undefined;
  const [, raw = ''] = /^[a-z]+:\/\/([^/?#\\]*)/i.exec(text) ?? [];
  const found = ODDITIES.find(({ when }) => when(text, url, raw));
  return { why: found?.why ?? '', sent: url.href };
}
