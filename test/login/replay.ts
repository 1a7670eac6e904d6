/** What the machine saw of a login, as a simulator with `record` writes it into the trail, and the machine fed with it again. */
import { derivedId } from '../../src/kernel/entropy.ts';
import type { Login, LoginEvent, LoginFacts, SentBy } from '../../src/login/machine/login.ts';
import type { Tables } from '../../src/login/machine/tables.ts';
import { transition } from '../../src/login/machine/transition.ts';
import type { World } from '../support/world.ts';

/** All that `transition` saw and what became of it. */
export interface Seen {
  readonly event: LoginEvent;
  readonly facts: LoginFacts;
  readonly after: Login;
  readonly by: SentBy;
}

/** An event of the login, of the request with this trace. */
export interface Recorded extends Seen {
  readonly trace: string;
}

export async function recorded(
  { control }: Pick<World, 'control'>,
  login: string,
): Promise<readonly Recorded[]> {
  type Line = {
    readonly kind: string;
    readonly trace: string;
    readonly data: { readonly by: SentBy; readonly replay?: Omit<Seen, 'by'> };
  };
  const path = `/trail?login=${login}&limit=100`;
  const { events } = await control.must<{ readonly events: readonly Line[] }>('GET', path);
  return events.flatMap(({ kind, trace, data: { by, replay } }) =>
    kind === 'login.step' && replay !== undefined ? [{ ...replay, by, trace }] : [],
  );
}

/** What `apply` adds to the machine's answer: who the person is, and who has proven it. */
function whoIs(person: 'known' | 'new' | null, facts: LoginFacts, login: Login): string | null {
  if (person === null) return login.person;
  return person === 'new' ? derivedId(facts.stamp.entropy, 'p') : (facts.person?.id ?? null);
}

/** Feeds the events to the machine, each on what it made of the one before. */
export function replayed(events: readonly Seen[], tables: Tables): readonly Login[] {
  const [first] = events;
  if (first === undefined) throw new Error('Nothing was recorded');
  const records: Login[] = [];
  let login = first.facts.login;
  for (const { event, facts, by } of events) {
    const next = transition(login, event, { ...facts, login }, tables);
    const proven = next.login.state === 'proven' ? { proven_by: by } : {};
    login = { ...next.login, person: whoIs(next.person, facts, next.login), ...proven };
    records.push(login);
  }
  return records;
}

/** A stored record as the machine left it: without its last form; going home alone makes `delivered` of `proven`, without an event. */
export const asMoved = (login: Login | undefined): string =>
  JSON.stringify({ ...login, form: undefined, state: login?.state.replace('delivered', 'proven') });
