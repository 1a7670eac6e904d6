/** One authenticated request for tokens. */
import type { Stamp } from '../../kernel/entropy.ts';
import type { Put } from '../../storage/store.ts';
import type { ProvenKey } from '../client/dpop.ts';
import type { ClientRequest } from '../client/request.ts';
import type { OidcPorts } from '../ports.ts';

export interface TokenRequest<Kept = unknown> extends ClientRequest<Kept> {
  /** The key of the DPoP proof; null where none came. */
  readonly key: ProvenKey | null;
  readonly stamp: Stamp;
  readonly trace: string;
}

/** The ports that issuing tokens needs. */
export type TokenPorts = Pick<OidcPorts, 'store' | 'keys' | 'origins' | 'lifetimes' | 'scopes'>;

/** Records of the assertion and the proof that the answer spends. */
export function spentBy({ client, key }: TokenRequest): readonly Put[] {
  return [...client.usedOnce, ...(key?.usedOnce ?? [])];
}
