/** A tap in an app, with all that its table looks at, as one change. */
import type { Proof } from '../eid/handset.ts';
import { stamp as newStamp } from '../kernel/entropy.ts';
import { LOGIN, type Login } from '../login/machine/login.ts';
import { PERSON } from '../people/person.ts';
import type { Stored } from '../storage/store.ts';
import type { Owned } from './apps.ts';
import { type ChangePorts, changePhone, type Done, type Missed, type PhoneChange } from './change.ts';
import { type Tap, tapped, type Untapped } from './tap.ts';

/** Proofs of the person's logins are read before the change: they only become more. */
export async function tapApp(
  ports: ChangePorts,
  wish: PhoneChange,
  owned: Owned,
  tap: Tap,
): Promise<Done | Untapped | Missed> {
  const proofs = owned.app.proofs === true ? await proofsOf(ports, wish.person, owned.method.id) : [];
  return changePhone(ports, wish, (holder) => tapped({ ...holder, proofs }, owned, tap));
}

/** So many of the person's newest logins are looked at. */
const MOST = 20;

/** What the person's newest logins have proven, newest first; `eid` is told its own notes of them. */
async function proofsOf(
  { store, clock }: ChangePorts,
  person: string,
  eid: string,
): Promise<readonly Proof[]> {
  const { at } = newStamp(clock);
  const [found, logins] = await Promise.all([
    store.get(PERSON, person, at),
    store.latest(LOGIN, { person }, at, { limit: MOST }),
  ]);
  return logins.toReversed().flatMap((login) => proofIn(login, found?.aged ?? 0, eid));
}

/** A login that was cancelled, or whose proof was taken back, proves nothing. `aged` is the person record's. */
function proofIn({ value, aged: own }: Stored<Login>, aged: number, eid: string): readonly Proof[] {
  const { state, method, achieved, proven_at, notes } = value;
  const isProven = state === 'proven' || state === 'delivered';
  if (!isProven || method === null || achieved === null || proven_at === null) return [];
  const at = proven_at - own + aged;
  return [{ eid: method, acr: achieved.acr, at, notes: method === eid ? notes : {} }];
}
