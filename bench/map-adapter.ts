/** oidc-provider's storage in a Map that forgets nothing: its own default keeps only the last 1,000 records of all kinds together. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

export class MapAdapter implements Adapter {
  readonly #rows = new Map<string, AdapterPayload>();
  readonly #byUid = new Map<string, string>();

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.#rows.set(id, payload);
    if (payload.uid !== undefined) this.#byUid.set(payload.uid, id);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const row = this.#rows.get(id);
    return row && { ...row };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.find(this.#byUid.get(uid) ?? '');
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const row = this.#rows.get(id);
    if (row !== undefined) this.#rows.set(id, { ...row, consumed: Math.floor(Date.now() / 1000) });
  }

  async destroy(id: string): Promise<void> {
    this.#rows.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, row] of this.#rows) if (row.grantId === grantId) this.#rows.delete(id);
  }
}
