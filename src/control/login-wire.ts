/** A login as the control API shows it: its step, and the answers that mean something there. */
import { rfc3339 } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { asOf, type Login, type LoginEvent, MOST_EXTENSIONS, type Wait } from '../login/machine/login.ts';
import { stepOf, type Tables } from '../login/machine/tables.ts';
import { takesBack } from '../login/machine/taken-back.ts';
import { loginTexts, textsOf } from '../login/pages/texts.ts';
import type { Stored } from '../storage/store.ts';

/** The events that `POST …/events` takes; the phone answers at its own address. */
export const SENDABLE = [
  'answer',
  'cancel',
  'back',
  'choose',
  'extend',
] as const satisfies readonly LoginEvent['kind'][];
type Answerable = (typeof SENDABLE)[number];

/** Instants are converted back from the record's own time (decision 10). */
export function wireLogin(found: Stored<Login>, at: number, tables: Tables): JsonObject {
  const login = asOf(found, at);
  const { id, service, person, method, entry, step, state, version, achieved, wanted } = login;
  const wait = waitOf(login);
  return {
    id,
    service,
    person,
    method,
    entry,
    step,
    state,
    // A proven login is carried home by its own browser only.
    waiting_for: wait !== null ? 'phone' : state === 'open' || state === 'proven' ? 'browser' : 'nobody',
    wait: wait && { message: wait.message, until: rfc3339(wait.until - found.aged), extended: wait.extended },
    answers: answersOf(login, tables),
    entries: login.entries,
    fields: fieldsOf(login, tables),
    extra: extraOf(login, tables),
    error: errorOf(login, tables),
    wanted: { acr_values: wanted.acr_values, ui_locales: wanted.ui_locales },
    achieved: achieved && { acr: achieved.acr, amr: achieved.amr },
    version,
    started_at: rfc3339(login.started_at - found.aged),
    expires_at: rfc3339(login.expires_at - found.aged),
  };
}

function waitOf({ state, wait }: Login): Wait | null {
  return state === 'open' ? (wait ?? null) : null;
}

/**
 * As `transition` reads the tables: an event that is not listed changes nothing. Once proven, only an event
 * that takes the proof back does.
 */
export function answersOf(login: Login, tables: Tables): readonly Answerable[] {
  if (login.state === 'proven') {
    const mayChoose = login.entries.some((entry) => takesBack(login, { kind: 'choose', entry }));
    return ['cancel', 'back', ...(mayChoose ? (['choose'] as const) : [])];
  }
  if (login.state !== 'open') return [];
  const takesAnswer = (stepOf(tables, login)?.answer.length ?? 0) > 0;
  const free = login.post_login === null;
  return [
    ...(takesAnswer ? (['answer'] as const) : []),
    'cancel',
    ...(free && login.method !== null ? (['back'] as const) : []),
    ...(free && login.entries.some((one) => one !== login.entry) ? (['choose'] as const) : []),
    ...((waitOf(login)?.extended ?? MOST_EXTENSIONS) < MOST_EXTENSIONS ? (['extend'] as const) : []),
  ];
}

/** The fields an answer may carry now; `extra` where the step has further buttons or a menu. */
export function fieldsOf(login: Login, tables: Tables): readonly string[] {
  const step = login.state === 'open' ? stepOf(tables, login) : undefined;
  if (step === undefined) return [];
  return [
    ...step.fields.map(({ id }) => id),
    ...(step.extraFields?.(login) ?? []),
    ...(step.extra === undefined && step.menu === undefined ? [] : ['extra']),
  ];
}

/**
 * The values that the field `extra` takes now: one for each further button and each item of the menu, in
 * their order.
 */
export function extraOf(login: Login, tables: Tables): readonly string[] {
  const step = login.state === 'open' ? stepOf(tables, login) : undefined;
  const buttons = [...(step?.extra ?? []), ...(step?.menu ?? [])];
  return [...new Set(buttons.map(({ id, value = id }) => value))];
}

/** In English, whatever language the citizen reads. */
function errorOf(login: Login, tables: Tables): JsonObject | null {
  const { say } = login;
  if (say === null || say.kind === 'notice') return null;
  const text = loginTexts('en', textsOf(tables, login))(say.text, say.with);
  return { code: say.code ?? null, shown: say.shown ?? null, field: say.field ?? null, text };
}
