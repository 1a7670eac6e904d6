/** The contact register's endpoint, as any service would call it with the citizen's access token. */
import { z } from 'zod';
import { after } from '../../kernel/clock.ts';

const address = z.string().optional();

/** The members that the page shows; whatever else is there stays unread. */
const registered = z.object({
  personidentifikator: z.string(),
  reservasjon: z.enum(['JA', 'NEI']),
  reservasjonstidspunkt: z.string().optional(),
  status: z.enum(['AKTIV', 'SLETTET', 'IKKE_REGISTRERT']),
  varslingsstatus: z.enum(['KAN_VARSLES', 'KAN_IKKE_VARSLES']),
  kontaktinformasjon: z
    .object({
      epostadresse: address,
      epostadresse_sist_verifisert: address,
      mobiltelefonnummer: address,
      mobiltelefonnummer_sist_verifisert: address,
    })
    .default({}),
  digital_post: z.object({ postkasseleverandoeradresse: z.string() }).optional(),
  spraak: z.string().optional(),
});

export type RegisteredPerson = z.output<typeof registered>;

/** `expired`: the access token opens nothing any more. `down`: the register does not answer. */
export type Failure = 'expired' | 'down';

/** Why a change was not made: the OAuth error, and the register's sentence. */
export interface Refusal {
  readonly error: string;
  readonly error_description: string;
}

const refusal = z.object({ error: z.string(), error_description: z.string().default('') });

/** The register answers at once, or counts as down (ms). */
const PATIENCE = 5000;

export class ContactRegister {
  readonly #address: string;

  constructor(issuer: string) {
    this.#address = `${issuer}/rest/v1/person`;
  }

  async read(token: string): Promise<RegisteredPerson | Failure> {
    const answer = await this.#send(token, {});
    if (answer === undefined || !answer.ok) return answer?.status === 401 ? 'expired' : 'down';
    return registered.safeParse(await answer.json()).data ?? 'down';
  }

  /** Null = it is made. */
  async change(token: string, change: object): Promise<Refusal | Failure | null> {
    const headers = { 'content-type': 'application/json' };
    const answer = await this.#send(token, { method: 'PATCH', headers, body: JSON.stringify(change) });
    if (answer === undefined) return 'down';
    if (answer.ok) return null;
    if (answer.status === 401) return 'expired';
    return refusal.safeParse(await answer.json().catch(() => null)).data ?? 'down';
  }

  async #send(token: string, { headers, ...init }: RequestInit): Promise<Response | undefined> {
    const sent = { accept: 'application/json', authorization: `Bearer ${token}`, ...headers };
    const waiting = new AbortController();
    const stop = after(PATIENCE, () => waiting.abort());
    return fetch(this.#address, { ...init, headers: sent, signal: waiting.signal })
      .catch(() => undefined)
      .finally(stop);
  }
}
