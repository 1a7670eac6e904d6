/** Checks that a code and a refresh token share. */
import type { Instant } from '../../kernel/clock.ts';
import type { Stored } from '../../storage/store.ts';
import type { Grant } from '../records.ts';
import { type Sent, sentOf, valueSent } from '../request/params.ts';

interface Timed {
  readonly found: Stored<{ readonly valid_until: Instant }> | undefined;
  readonly at: Instant;
}

/** In the record's own time. */
export const isFresh = ({ found, at }: Timed) =>
  found !== undefined && at + found.aged < found.value.valid_until;

export const secondsLate = ({ found, at }: Timed) =>
  found === undefined ? undefined : String(Math.ceil((at + found.aged - found.value.valid_until) / 1000));

interface Targeted extends Sent {
  readonly grant: Stored<Grant> | undefined;
}

/** RFC 8707, 2.2: a token request asks for no other audience than was granted. */
export const grantedResource = [
  (asked: Targeted) =>
    [undefined, asked.grant?.value.request.resource].includes(valueSent(asked, 'resource')),
  (asked: Targeted) => sentOf('resource', asked.grant?.value.request.resource ?? 'none')(asked),
] as const;
