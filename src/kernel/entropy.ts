/** Chance enters the program here and nowhere else (law 4). */
import { createHmac, hash, randomFillSync } from 'node:crypto';
import type { Clock, Instant } from './clock.ts';

/**
 * All that time and chance contribute to one event: drawn at the edge and recorded with it, so that a login
 * can be replayed.
 */
export interface Stamp {
  readonly at: Instant;
  /** 43 characters of base64url: 256 bits. */
  readonly entropy: string;
}

const block = Buffer.alloc(8192);
let used = block.length;

/**
 * `size` unpredictable bytes as text, taken from the operating system in blocks: a system call per draw takes
 * time of the thread.
 */
function drawn(size: number, encoding: 'base64url' | 'hex'): string {
  if (used + size > block.length) {
    randomFillSync(block);
    used = 0;
  }
  const text = block.toString(encoding, used, used + size);
  block.fill(0, used, used + size);
  used += size;
  return text;
}

/** A fresh unpredictable token in base64url; 16 bytes (128 bits, 22 characters) unless told. */
export function token(bytes = 16): string {
  return drawn(bytes, 'base64url');
}

/** The same in hexadecimal. */
export function hexadecimal(bytes: number): string {
  return drawn(bytes, 'hex');
}

/** In the order of their codes, so that a later prefix sorts behind. */
const DIGITS = '23456789abcdefghjkmnpqrstuvwxyz';
const PREFIX = 4;
/** Milliseconds that share a prefix. */
const SHARED = 256;

/**
 * Four characters that grow with time and begin anew after 65 hours. What is made at once begins alike, so that it
 * stands together in every index, and one commit of many logins writes few pages; what tells one from the other, and
 * cannot be guessed, follows it (compare RFC 9562, 5.7, UUID version 7).
 */
function timePrefix(at: Instant): string {
  let left = Math.floor(at / SHARED);
  let text = '';
  for (let place = 0; place < PREFIX; place += 1) {
    text = DIGITS.charAt(left % DIGITS.length) + text;
    left = Math.floor(left / DIGITS.length);
  }
  return text;
}

/** A fresh token behind its time: 4 characters more than `token` gives. */
export function timeOrderedToken(at: Instant, bytes = 16): string {
  return timePrefix(at) + token(bytes);
}

/**
 * SHA-256 of such a token, behind the same time. Tokens of an older version have none, and 43 characters at most.
 */
export function timeOrderedDigest(text: string): string {
  return (text.length > 43 ? text.slice(0, PREFIX) : '') + digest(text);
}

export function stamp(clock: Clock): Stamp {
  return { at: clock.now(), entropy: token(32) };
}

/**
 * Bytes that follow from the stamp's entropy and a purpose: the same stamp always gives the same. At most 64.
 */
export function derive(entropy: string, purpose: string, bytes = 16): Buffer {
  return createHmac('sha512', entropy).update(purpose).digest().subarray(0, bytes);
}

/** A token that follows from the stamp's entropy and a purpose. */
export function derivedToken(entropy: string, purpose: string, bytes = 16): string {
  return derive(entropy, purpose, bytes).toString('base64url');
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Unambiguous characters that follow from entropy and an id's prefix. */
function letters(entropy: string, prefix: string, length: number): string {
  const bytes = derive(entropy, `id:${prefix}`, length);
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** An opaque id such as `p_7k2mq9w3xe4d`: prefix, underscore, 12 unambiguous characters (59 bits). */
export function derivedId(entropy: string, prefix: string, length = 12): string {
  return `${prefix}_${letters(entropy, prefix, length)}`;
}

/** The same behind the time of the stamp: `l_` and 16 characters. */
export function timeOrderedId({ at, entropy }: Stamp, prefix: string): string {
  return `${prefix}_${timePrefix(at)}${letters(entropy, prefix, 12)}`;
}

/** A whole number from 0 up to, not including, `limit` (at most 2^32), following from entropy and purpose. */
export function derivedNumber(entropy: string, purpose: string, limit: number): number {
  return Number(derive(entropy, purpose, 8).readBigUInt64BE() % BigInt(limit));
}

/** SHA-256 in base64url: by it tokens, codes and secrets are looked up without being kept. */
export function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
