/**
 * The machine: pure, and read from the eIDs' tables; follow.ts does what a row says. An event that means
 * nothing here changes nothing.
 */

import type { Facts, Feedback } from '../../eid/facts.ts';
import type { LoginMethod } from '../../eid/method.ts';
import type { Row } from '../../eid/step.ts';
import { follow, type TransitionContext, type Transitioned } from './follow.ts';
import { inTime, type Login, type LoginEvent, MOST_EXTENSIONS, type Wait } from './login.ts';
import { entryOf, methodOf, outagesAt, stepOf, type Tables } from './tables.ts';
import { asWaited, atPicker, hasButton, takesBack } from './taken-back.ts';

export function transition(login: Login, event: LoginEvent, facts: Facts, tables: Tables): Transitioned {
  if (login.state !== 'open' && !takesBack(login, event)) return unchanged(login);
  const context = { login, facts, tables };
  switch (event.kind) {
    case 'cancel':
      return leaving(context, { ...atPicker(login), state: 'cancelled' }, 'Cancelled by the citizen');
    case 'back':
      return login.method === null || login.post_login !== null
        ? unchanged(login)
        : leaving(context, { ...atPicker(login), state: 'open' }, 'Back to the picker');
    case 'choose':
      return choose(context, event.entry);
    case 'answer':
      return login.state === 'proven'
        ? answerTakingBack(context)
        : answer(context, stepOf(tables, login)?.answer);
    case 'phone':
      return login.wait === null || login.wait.message !== event.message
        ? unchanged(login)
        : answer(context, stepOf(tables, login)?.phone);
    case 'extend':
      return extend(context);
    case 'time': {
      const next = inTime(login, facts.at);
      if (next === login) return unchanged(login);
      const told = leaving(context, next, 'The phone did not answer in time');
      return { ...told, login: next };
    }
  }
}

/** A fixed number of times, each by the wait's own length (WCAG 2.2.1). */
function extend({ login, facts, tables }: TransitionContext): Transitioned {
  const { wait } = login;
  if (wait === null || wait.extended >= MOST_EXTENSIONS) return unchanged(login);
  const longer: Wait = { ...wait, until: wait.until + wait.seconds * 1000, extended: wait.extended + 1 };
  const summary = `More time asked for, ${longer.extended} of ${MOST_EXTENSIONS}`;
  const credential = stepOf(tables, login)?.onExtend?.(facts, wait.seconds) ?? null;
  return { ...moved(login, { ...login, wait: longer }, summary), credential };
}

function choose(context: TransitionContext, id: string): Transitioned {
  const { login, facts, tables } = context;
  const chosen = entryOf(tables, id);
  if (chosen === undefined || !login.entries.includes(id) || login.post_login !== null)
    return unchanged(login);
  if (login.entry === id) return unchanged(login);
  const { method, entry } = chosen;
  const next = {
    ...atPicker(login),
    state: 'open',
    entry: id,
    method: method.id,
    step: method.start,
  } as const;
  const begun = leaving(context, next, `${entry.name.en}: chosen`);
  const entered = { ...facts, login: next };
  const row = rowFor(method.enter, entered, outageAt(method, 'enter', entered));
  if (row === undefined || (row.to === method.start && row.do === undefined)) return begun;
  const followed = follow({ login: begun.login, facts: entered, tables }, row);
  return {
    ...followed,
    credential: begun.credential,
    login: { ...followed.login, version: begun.login.version },
  };
}

function answer(context: TransitionContext, rows: readonly Row<string>[] | undefined): Transitioned {
  const { login, facts, tables } = context;
  const method = methodOf(tables, login);
  const outage = rows === undefined ? undefined : outageAt(method, login.step ?? '', facts);
  const row = rowFor(rows, facts, outage);
  return row === undefined ? unchanged(login) : follow(context, row);
}

const TAKEN_BACK: Feedback = { text: 'taken-back.text', kind: 'notice' };

/**
 * A button of the page that waited leads where it says, as before the proof. Any other answer is of an older
 * page: it wants something else, and begins anew.
 */
function answerTakingBack(context: TransitionContext): Transitioned {
  const { login, facts, tables } = context;
  const before = asWaited(login);
  const step = before === null ? undefined : stepOf(tables, before);
  const { extra = '' } = facts.fields;
  if (before !== null && step !== undefined && hasButton(step, extra)) {
    const next = answer(
      { login: before, facts: { ...facts, login: before, fields: { extra } }, tables },
      step.answer,
    );
    // Nothing is awaited there any more.
    if (next.login.step !== before.step || next.login.wait !== null) return next;
  }
  const picker: Login = { ...atPicker(login), state: 'open', say: TAKEN_BACK };
  return leaving(context, picker, 'An old form: what was proven is taken back');
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

function moved(before: Login, next: Login, summary: string): Transitioned {
  return { ...unchanged(next), login: { ...next, version: before.version + 1 }, changed: true, summary };
}

/** The login stays where it is and says why. */
export function askedAgain(login: Login, say: Feedback, summary: string): Transitioned {
  return moved(login, { ...login, say }, summary);
}

/** As `moved`, and the step that is left puts its part of the credential back. */
function leaving({ login, facts, tables }: TransitionContext, next: Login, summary: string): Transitioned {
  return { ...moved(login, next, summary), credential: stepOf(tables, login)?.onLeave?.(facts) ?? null };
}

function unchanged(login: Login): Transitioned {
  return {
    login,
    changed: false,
    credential: null,
    person: null,
    contact: null,
    remembered: null,
    messages: [],
    ends: null,
    summary: '',
  };
}
