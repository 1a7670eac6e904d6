/** The whole machine: pure, and read from the eIDs' tables. An event that means nothing here changes nothing. */
import type { Credentials } from '../people/person.ts';
import { reaches } from './acr.ts';
import type { Login, LoginEvent, Say } from './login.ts';
import type { Doing, Entry, Facts, Interlude, LoginMethod, Row, Step } from './method.ts';

/** The tables the machine reads: the eIDs in picker order, and the interludes in their order. */
export interface Tables {
  readonly methods: readonly LoginMethod[];
  readonly interludes: readonly Interlude[];
}

export interface Transitioned {
  readonly login: Login;
  /** False: nothing happened, nothing is to be written. */
  readonly changed: boolean;
  readonly credential: Credentials | null;
  readonly person: 'known' | 'new' | null;
  /** For the trail: `<method>.<step> → <to>` in plain words. */
  readonly summary: string;
}

export function entryOf(tables: Tables, entry: string): { method: LoginMethod; entry: Entry } | undefined {
  for (const method of tables.methods) {
    const found = method.entries.find((candidate) => candidate.id === entry);
    if (found !== undefined) return { method, entry: found };
  }
  return undefined;
}

/** The step the login stands at, of its eID or interlude; undefined at the picker and after the end. */
export function stepOf(tables: Tables, login: Login): Step | undefined {
  if (login.step === null) return undefined;
  if (login.interlude !== null) {
    return tables.interludes.find(({ id }) => id === login.interlude)?.steps[login.step];
  }
  return tables.methods.find(({ id }) => id === login.method)?.steps[login.step];
}

export function transition(login: Login, event: LoginEvent, facts: Facts, tables: Tables): Transitioned {
  if (login.state !== 'open') return unchanged(login);
  switch (event.kind) {
    case 'cancel':
      return moved(login, { ...left(login), state: 'cancelled' }, 'Cancelled by the citizen');
    case 'back':
      return login.method === null || login.interlude !== null
        ? unchanged(login)
        : moved(login, left(login), 'Back to the picker');
    case 'choose':
      return choose(login, event.entry, tables);
    case 'answer':
      return answer(login, facts, tables);
  }
}

function choose(login: Login, id: string, tables: Tables): Transitioned {
  const chosen = entryOf(tables, id);
  if (chosen === undefined || !login.entries.includes(id) || login.interlude !== null)
    return unchanged(login);
  if (login.entry === id) return unchanged(login);
  const next = { ...left(login), entry: id, method: chosen.method.id, step: chosen.method.start };
  return moved(login, next, `${chosen.entry.name.en}: chosen`);
}

function answer(login: Login, facts: Facts, tables: Tables): Transitioned {
  const step = stepOf(tables, login);
  const row = step?.answer.find(({ when }) => when === undefined || when(facts));
  if (row === undefined) return unchanged(login);
  const doing = row.do?.(facts) ?? {};
  return follow(login, row, doing, facts, tables);
}

function follow(login: Login, row: Row<string>, doing: Doing, facts: Facts, tables: Tables): Transitioned {
  const noted: Login = { ...login, notes: { ...login.notes, ...doing.notes }, say: doing.say ?? null };
  const method = tables.methods.find(({ id }) => id === login.method);
  const name = login.interlude ?? method?.entries.find(({ id }) => id === login.entry)?.name.en ?? '';
  const told = doing.event ?? (row.to === login.step ? 'asked again' : `${login.step} → ${row.to}`);
  const rest = {
    credential: doing.credential ?? null,
    person: doing.person ?? null,
    summary: `${name}: ${told}`,
  } as const;
  const next = arrive(noted, row.to, doing.say ?? null, facts, method, tables);
  return { ...rest, changed: true, login: { ...next, version: login.version + 1 } };
}

function arrive(
  login: Login,
  to: string,
  say: Say | null,
  facts: Facts,
  method: LoginMethod | undefined,
  tables: Tables,
): Login {
  if (to === '@picker') return { ...left(login), say };
  if (to === '@failed') return { ...left(login), state: 'failed', say };
  if (to !== '@proven') return { ...login, step: to };
  if (login.interlude !== null) {
    return onwards({ ...login, passed: [...login.passed, login.interlude] }, facts, tables);
  }
  if (method === undefined) throw new Error(`Login ${login.id} stands at no eID`);
  const achieved = method.achieved({ ...facts, login });
  if (!reaches(achieved.acr, login.wanted.floor)) {
    throw new Error(`${method.id} proved ${achieved.acr}, less than its entry promised`);
  }
  return onwards({ ...login, achieved, proven_at: facts.at }, facts, tables);
}

/** After the proof: the next interlude that is wanted, or the end. */
function onwards(login: Login, facts: Facts, tables: Tables): Login {
  const next = tables.interludes.find(
    (interlude) => !login.passed.includes(interlude.id) && interlude.wanted({ ...facts, login }),
  );
  return next === undefined
    ? { ...login, interlude: null, step: null, state: 'proven' }
    : { ...login, interlude: next.id, step: next.start };
}

/** The login as it stands at the picker: what was typed is gone, and what was proven. */
function left(login: Login): Login {
  const nothing = { entry: null, method: null, interlude: null, step: null, person: null } as const;
  return { ...login, ...nothing, notes: {}, say: null, achieved: null, passed: [], proven_at: null };
}

function moved(before: Login, next: Login, summary: string): Transitioned {
  return {
    login: { ...next, version: before.version + 1 },
    changed: true,
    credential: null,
    person: null,
    summary,
  };
}

function unchanged(login: Login): Transitioned {
  return { login, changed: false, credential: null, person: null, summary: '' };
}
