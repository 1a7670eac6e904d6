/**
 * `Authorization: Basic` of a service (RFC 6749, 2.3.1): both halves are form-urlencoded before they are
 * joined, which is easily forgotten.
 */

/** A header, read. */
export interface BasicHeader {
  readonly client_id: string;
  readonly secret: string;
}

/** The decoded base64 of the header, before form decoding; undefined where there is no such header. */
export function rawBasic(header: string | undefined): string | undefined {
  const encoded = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

/** The text before the first colon, and the text after it. */
function halves(raw: string): readonly [client_id: string, secret: string] {
  const colon = raw.indexOf(':');
  return [raw.slice(0, Math.max(colon, 0)), raw.slice(colon + 1)];
}

function decodeForm(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

/** Null = no header; 'malformed' = one that is no Basic credential. */
export function readBasic(
  header: string | undefined,
  raw: string | undefined,
): BasicHeader | 'malformed' | null {
  if (header === undefined) return null;
  const [client_id, secret] = halves(raw ?? '').map(decodeForm);
  return raw === undefined || client_id === undefined || client_id === '' || secret === undefined
    ? 'malformed'
    : { client_id, secret };
}

type Advice = { readonly detail?: string };
const ENCODE = 'form-encode it (RFC 6749, 2.3.1)';

/** Of a header that cannot be decoded. */
export function adviceOnHeader(raw: string | undefined): Advice {
  return raw?.includes('%') === true
    ? { detail: `It holds a % that begins no code: whatever has one, ${ENCODE}.` }
    : {};
}

/** Of a client_id that is not registered: a `+` became a space, or a colon ended it. */
export function adviceOnClient(
  raw: string | undefined,
  client_id: string | undefined,
  known: readonly string[],
): Advice {
  if (raw === undefined) return {};
  const meant = known.find((id) => id.includes(':') && raw.startsWith(`${id}:`));
  if (meant !== undefined)
    return { detail: `If you mean ${meant}: ${ENCODE}, its colon ends the client_id.` };
  const changed = halves(raw)[0] !== client_id;
  return changed ? { detail: `Decoding changed the client_id; if it was not form-encoded, ${ENCODE}.` } : {};
}

/** Of a wrong secret: where it `fits` as it came, there is no doubt. */
export function adviceOnSecret(raw: string | undefined, fits: (secret: string) => boolean): Advice {
  const [, secret] = halves(raw ?? '');
  if (raw === undefined || decodeForm(secret) === secret) return {};
  return fits(secret)
    ? { detail: `As it came it is the registered one: ${ENCODE}, since decoding changes it.` }
    : { detail: `Decoding changed the secret; if it was not form-encoded, ${ENCODE}.` };
}
