/**
 * The results of notifying the services, on the trail and for the page. The first result of each channel
 * counts.
 */
import type { LogoutPorts } from './ports.ts';
import { type FrameResult, LOGOUT_DONE, type Logout, type NotifiedService } from './record.ts';

/** By index in `told`. */
export type Results =
  | { readonly channel: 'front'; readonly said: ReadonlyMap<number, FrameResult> }
  | { readonly channel: 'back'; readonly said: ReadonlyMap<number, string> };

function heard(one: NotifiedService, index: number, { channel, said }: Results): NotifiedService | undefined {
  const says = said.get(index);
  if (says === undefined) return undefined;
  if (channel === 'back') return one.back === '' ? { ...one, back: says } : undefined;
  const { front } = one;
  return front?.result === 'called'
    ? { ...one, front: { ...front, result: says as FrameResult } }
    : undefined;
}

/** `id` of the page; null where there is none. */
export async function noteResults(
  { store, clock }: LogoutPorts,
  { id, logout, trace }: { readonly id: string | null; readonly logout: Logout; readonly trace: string },
  results: Results,
): Promise<void> {
  const at = clock.now();
  const keys = id === null ? [] : [{ kind: LOGOUT_DONE, id }];
  await store.change(at, keys, (look) => {
    const found = id === null ? undefined : look(LOGOUT_DONE, id);
    const value = found?.value ?? logout;
    const now = value.told.map((one, index) => heard(one, index, results));
    const events = now.flatMap((one, index) => {
      if (one === undefined) return [];
      const { client_id: service, person } = one;
      const summary = `${results.channel === 'front' ? 'Front' : 'Back'}-channel logout of ${service}: ${results.said.get(index)}`;
      return [{ kind: `logout.${results.channel}channel`, at, service, person, trace, summary }];
    });
    if (found === undefined || events.length === 0) return { result: undefined, events };
    const notified = value.told.map((one, index) => now[index] ?? one);
    const { tags, expiresAt } = found;
    const put = LOGOUT_DONE.put(found.id, { ...value, told: notified }, { tags, expiresAt });
    return { result: undefined, puts: [put], events };
  });
}
