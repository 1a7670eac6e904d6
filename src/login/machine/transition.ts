/** The whole machine: pure, and read from the eIDs' tables. An event that means nothing here changes nothing. */

import type { Effect } from '../../eid/effect.ts';
import type { Facts, Say } from '../../eid/facts.ts';
import type { Entry, LoginMethod } from '../../eid/method.ts';
import type { Row, Step } from '../../eid/step.ts';
import { reaches } from '../../kernel/acr.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addressed, type Message } from '../../people/message.ts';
import type { Credentials } from '../../people/person.ts';
import { keptOf } from './kept-fields.ts';
import { inTime, type Login, type LoginEvent, MOST_EXTENSIONS, type Wait } from './login.ts';
import type { PostLoginStep } from './post-login-step.ts';
import { asWaited, hasButton, takesBack, unproven } from './taken-back.ts';

/** The tables the machine reads: the eIDs in picker order, and the post-login steps in their order. */
export interface Tables {
  readonly methods: readonly LoginMethod[];
  readonly postLogin: readonly PostLoginStep[];
}

export interface Transitioned {
  readonly login: Login;
  /** False: nothing happened, nothing is to be written. */
  readonly changed: boolean;
  /** What changes of what the person holds of the eID. */
  readonly credential: Partial<Credentials> | null;
  readonly person: 'known' | 'new' | null;
  /** What the post-login step remembers of the person. */
  readonly kept: { readonly interlude: string; readonly value: JsonObject } | null;
  /** What is sent with this event. */
  readonly messages: readonly Message[];
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

/** The step the login stands at, of its eID or post-login step; undefined at the picker and after the end. */
export function stepOf(tables: Tables, login: Login): Step | undefined {
  if (login.step === null) return undefined;
  if (login.interlude !== null) {
    return tables.postLogin.find(({ id }) => id === login.interlude)?.steps[login.step];
  }
  return tables.methods.find(({ id }) => id === login.method)?.steps[login.step];
}

export function transition(login: Login, event: LoginEvent, facts: Facts, tables: Tables): Transitioned {
  if (login.state !== 'open' && !takesBack(login, event)) return unchanged(login);
  switch (event.kind) {
    case 'cancel':
      return leaving(
        login,
        { ...left(login), state: 'cancelled' },
        'Cancelled by the citizen',
        facts,
        tables,
      );
    case 'back':
      return login.method === null || login.interlude !== null
        ? unchanged(login)
        : leaving(login, { ...left(login), state: 'open' }, 'Back to the picker', facts, tables);
    case 'choose':
      return choose(login, event.entry, facts, tables);
    case 'answer':
      return login.state === 'proven'
        ? answerTakingBack(login, facts, tables)
        : answer(login, stepOf(tables, login)?.answer, facts, tables);
    case 'phone':
      return login.wait === null || login.wait.message !== event.message
        ? unchanged(login)
        : answer(login, stepOf(tables, login)?.phone, facts, tables);
    case 'extend':
      return extend(login, facts, tables);
    case 'time': {
      const next = inTime(login, facts.at);
      if (next === login) return unchanged(login);
      const told = leaving(login, next, 'The phone did not answer in time', facts, tables);
      return { ...told, login: next };
    }
  }
}

/** A fixed number of times, each by the wait's own length (WCAG 2.2.1). */
function extend(login: Login, facts: Facts, tables: Tables): Transitioned {
  const { wait } = login;
  if (wait === null || wait.extended >= MOST_EXTENSIONS) return unchanged(login);
  const longer: Wait = { ...wait, until: wait.until + wait.seconds * 1000, extended: wait.extended + 1 };
  const summary = `More time asked for, ${longer.extended} of ${MOST_EXTENSIONS}`;
  const credential = stepOf(tables, login)?.prolonged?.(facts, wait.seconds) ?? null;
  return { ...moved(login, { ...login, wait: longer }, summary), credential };
}

function choose(login: Login, id: string, facts: Facts, tables: Tables): Transitioned {
  const chosen = entryOf(tables, id);
  if (chosen === undefined || !login.entries.includes(id) || login.interlude !== null)
    return unchanged(login);
  if (login.entry === id) return unchanged(login);
  const { method, entry } = chosen;
  const next = { ...left(login), state: 'open', entry: id, method: method.id, step: method.start } as const;
  const begun = leaving(login, next, `${entry.name.en}: chosen`, facts, tables);
  const entered = { ...facts, login: next };
  const row = rowFor(method.enter, entered, outageAt(method, 'enter', entered));
  if (row === undefined || (row.to === method.start && row.do === undefined)) return begun;
  const followed = follow(begun.login, row, row.do?.(entered) ?? {}, entered, tables);
  return {
    ...followed,
    credential: begun.credential,
    login: { ...followed.login, version: begun.login.version },
  };
}

function answer(
  login: Login,
  rows: readonly Row<string>[] | undefined,
  facts: Facts,
  tables: Tables,
): Transitioned {
  const method = tables.methods.find(({ id }) => id === login.method);
  const outage = rows === undefined ? undefined : outageAt(method, login.step ?? '', facts);
  const row = rowFor(rows, facts, outage);
  return row === undefined ? unchanged(login) : follow(login, row, row.do?.(facts) ?? {}, facts, tables);
}

const TAKEN_BACK: Say = { text: 'taken-back.text', kind: 'notice' };

/** A button of the page that waited leads where it says, as before the proof. Any other answer is of an older page: it wants something else, and begins anew. */
function answerTakingBack(login: Login, facts: Facts, tables: Tables): Transitioned {
  const before = asWaited(login);
  const step = before === null ? undefined : stepOf(tables, before);
  const { extra = '' } = facts.fields;
  if (before !== null && step !== undefined && hasButton(step, extra)) {
    const next = answer(before, step.answer, { ...facts, login: before, fields: { extra } }, tables);
    // Nothing is awaited there any more.
    if (next.login.step !== before.step || next.login.wait !== null) return next;
  }
  const picker: Login = { ...left(login), state: 'open', say: TAKEN_BACK };
  return leaving(login, picker, 'An old form: what was proven is taken back', facts, tables);
}

/** An outage comes before anything the citizen did. */
function rowFor(
  rows: readonly Row<string>[] | undefined,
  facts: Facts,
  outage: Row<string> | undefined,
): Row<string> | undefined {
  return outage ?? rows?.find(({ when }) => when === undefined || when(facts));
}

function outageAt(method: LoginMethod | undefined, step: string, { outage }: Facts): Row<string> | undefined {
  return outage !== null && outagesAt(method, step).includes(outage) ? method?.outage?.(outage) : undefined;
}

/** The codes of the outages that can be met at a step; `enter` = on choosing the eID. */
export function outagesAt(method: LoginMethod | undefined, step: string): readonly string[] {
  if (method === undefined) return [];
  return (step === 'enter' ? method.outages : method.steps[step]?.outages) ?? [];
}

function follow(login: Login, row: Row<string>, doing: Effect, facts: Facts, tables: Tables): Transitioned {
  const messages = messagesOf(login, doing, facts);
  const noted: Login = {
    ...login,
    notes: { ...login.notes, ...doing.notes },
    say: doing.say ?? null,
    typed: typedAgain(login, row.to, doing, facts, tables),
    wait: waitOf(login, row.to, doing, messages, facts),
  };
  const method = tables.methods.find(({ id }) => id === login.method);
  const name = login.interlude ?? method?.entries.find(({ id }) => id === login.entry)?.name.en ?? '';
  const told = doing.event ?? (row.to === login.step ? 'asked again' : `${login.step} → ${row.to}`);
  // The step that is left puts back what it holds, unless its row says itself what becomes of it.
  const released = row.to === login.step ? null : (stepOf(tables, login)?.released?.(facts) ?? null);
  const rest = {
    credential: doing.credential ?? released,
    person: doing.person ?? null,
    kept:
      doing.kept === undefined || login.interlude === null
        ? null
        : { interlude: login.interlude, value: doing.kept },
    messages,
    summary: `${name}: ${told}`,
  } as const;
  const next = arrive(noted, row.to, doing.say ?? null, facts, method, tables);
  return {
    ...rest,
    changed: true,
    login: { ...next, ...waitedAt(login, next), version: login.version + 1 },
  };
}

function waitedAt({ wait, step, notes }: Login, { state }: Login): Pick<Login, 'waited'> {
  return state === 'proven' && wait !== null && step !== null ? { waited: { step, notes } } : {};
}

/** An answer that was wrong stays in its fields; whatever leads on, or was no error, leaves them empty. */
function typedAgain(login: Login, to: string, { say }: Effect, facts: Facts, tables: Tables) {
  const isWrong = to === login.step && say !== undefined && say.kind !== 'notice';
  return isWrong ? keptOf(stepOf(tables, login)?.fields ?? [], facts.fields) : {};
}

function messagesOf(login: Login, { messages = [] }: Effect, { person, stamp }: Facts): readonly Message[] {
  if (person === null) return [];
  const from = { id: login.id, service: login.service, name: login.shown.name };
  return messages.map((one, place) => addressed(one, place, { person: person.id, login: from }, stamp));
}

/** A new wait, or the one that goes on because the login stays where it is. */
function waitOf(
  login: Login,
  to: string,
  { wait }: Effect,
  messages: readonly Message[],
  { at }: Facts,
): Wait | null {
  if (wait === undefined) return to === login.step ? login.wait : null;
  const until = at + wait.seconds * 1000;
  return { ...wait, message: messages[0]?.id ?? null, until, extended: 0 };
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

/** After the proof: the next post-login step that is wanted, or the end. */
export function onwards(login: Login, facts: Facts, tables: Tables): Login {
  const next = tables.postLogin.find(
    (step) => !login.passed.includes(step.id) && step.wanted({ ...facts, login }),
  );
  if (next === undefined) return { ...login, interlude: null, step: null, state: 'proven' };
  const step = typeof next.start === 'string' ? next.start : next.start({ ...facts, login });
  return { ...login, interlude: next.id, step };
}

/** The login as it stands at the picker: what was typed is gone, and what was proven. */
function left(login: Login): Login {
  const nothing = { entry: null, method: null, interlude: null, step: null, person: null } as const;
  return { ...unproven(login), ...nothing, notes: {}, say: null, typed: {}, wait: null };
}

function moved(before: Login, next: Login, summary: string): Transitioned {
  return {
    login: { ...next, version: before.version + 1 },
    changed: true,
    credential: null,
    person: null,
    kept: null,
    messages: [],
    summary,
  };
}

/** The login stays where it is and says why. */
export function askedAgain(login: Login, say: Say, summary: string): Transitioned {
  return moved(login, { ...login, say }, summary);
}

/** As `moved`, and the step that is left puts back what it holds. */
function leaving(before: Login, next: Login, summary: string, facts: Facts, tables: Tables): Transitioned {
  return { ...moved(before, next, summary), credential: stepOf(tables, before)?.released?.(facts) ?? null };
}

function unchanged(login: Login): Transitioned {
  return { login, changed: false, credential: null, person: null, kept: null, messages: [], summary: '' };
}
