/** docs/reference/eids.md: each screen, message, error, app and desk action of each eID, and how to reach it. */

import { messageKeys } from '../../e2e/support/states.ts';
import type { DeskAction } from '../../src/login/desk.ts';
import type { HandsetApp, Screen } from '../../src/login/handset.ts';
import type { LoginMethod, Step } from '../../src/login/method.ts';
import { outagesAt } from '../../src/login/transition.ts';
import { castInputs } from '../../src/people/cast.ts';
import { ids, reason, steps, ways } from './eid-rows.ts';
import { code, page, table } from './markdown.ts';

export function eidsPage(methods: readonly LoginMethod[]): string {
  return page('eIDs', 'the tables in src/methods', [
    'Each screen, error, app and desk action of each eID, and how to reach it. Which answer leads where is on the page of each eID.',
    'A login begins at a service and its picker. Somebody who is in a certain state is one of the cast below, or is made: `POST /control/people` with `{"eids": {"<eid>": …}}`. A waiting screen goes on when the phone answers: at `/phone/<person>`, or by `POST /control/people/{person}/phone/{message}/approve` and `/reject`. A code is also met as a fault, `<eid>.<step>.<code>`, at the steps shown (`enter` is the choice of the eID): `start()` takes it as `outages`. How to come by each other message is written in `e2e/support`, where the accessibility suite visits `<eid> says <message>`.',
    ...methods.flatMap(parts),
  ]);
}

function parts(method: LoginMethod): readonly string[] {
  return [
    `## ${method.id}`,
    `[Its rows](eids/${method.id}.md).`,
    ...part('Screens', ['screen', 'heading', 'shows', 'reached by'], screens(method)),
    ...part(
      'Errors',
      ['code', 'shown as', 'caused by', 'as a fault, at the steps', 'the citizen reads'],
      errors(method),
    ),
    ...part('Other messages', ['message', 'reads'], messages(method)),
    ...part('People of the cast', ['number', 'who', 'to make another'], people(method)),
    ...(method.handset ?? []).flatMap((app) => appParts(method, app)),
    ...part('Desk', ['action', 'button', 'does', 'refused'], desk(method)),
  ];
}

function part(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [`### ${title}`, table(head, rows)];
}

function screens(method: LoginMethod) {
  const reached = ways(method);
  return steps(method).map(([name, step]) => [
    code(name),
    words(method, step.heading),
    shows(step),
    reached.get(name) || `choosing ${method.entries.map(({ id }) => code(`#${id}`)).join(' or ')}`,
  ]);
}

function shows({ fields, submit: _, extra = [], menu = [], phone }: Step): string {
  const parts = [ids(fields), phone === undefined ? '' : 'waits for the phone', ids([...extra, ...menu])];
  return parts.filter((text) => text !== '').join('; ');
}

function errors(method: LoginMethod) {
  return Object.entries(method.errors).map(([id, error]) => [
    code(id),
    code(error.shown ?? id),
    error.cause,
    ['enter', ...Object.keys(method.steps)].filter((step) => outagesAt(method, step).includes(id)).join(', '),
    words(method, error.says ?? `errors.${id}`),
  ]);
}

function messages(method: LoginMethod) {
  const told = new Set(Object.entries(method.errors).map(([id, { says }]) => says ?? `errors.${id}`));
  return messageKeys(method)
    .filter((key) => !told.has(key))
    .map((key) => [code(key), words(method, key)]);
}

function people({ id }: LoginMethod) {
  return castInputs
    .filter(({ eids }) => eids !== undefined && id in eids)
    .map(({ pid, name, why, eids }) => [
      code(pid ?? ''),
      `${name?.given} ${name?.family}, who ${why}`,
      code(JSON.stringify({ eids: { [id]: eids?.[id] } })),
    ]);
}

function appParts(method: LoginMethod, app: HandsetApp): readonly string[] {
  const { screens } = app;
  return [
    `### On the phone: ${words(method, app.name)}`,
    `The app \`${app.id}\` needs iOS ${app.needs.iphone} or Android ${app.needs.android}. Each button is pressed on \`/phone/<person>\` or by \`POST /control/people/{person}/phone/apps/${app.id}\`.`,
    table(
      ['screen', 'heading', 'shows', 'reached from'],
      sorted(screens).map(([name, screen]) => [
        code(name),
        words(method, screen.heading),
        onScreen(screen),
        leading(app, name) || 'opening the app',
      ]),
    ),
  ];
}

/** By name: a module given as the table hands out its members in another order under another loader. */
function sorted(screens: HandsetApp['screens']): readonly (readonly [string, Screen])[] {
  return Object.entries(screens).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What leads to a screen, by the name of the row. */
function leading({ screens }: HandsetApp, to: string): string {
  const others = sorted(screens).filter(([name]) => name !== to);
  const found = others.flatMap(([name, { taps }]) =>
    taps.filter((row) => row.to === to).map((row) => ({ why: reason(row), name })),
  );
  return [...Map.groupBy(found, ({ why }) => why)]
    .map(([why, from]) => {
      const names = new Set(from.map(({ name }) => name));
      return names.size > MANY ? `${why} anywhere` : `${why} at ${[...names].map(code).join(' ')}`;
    })
    .join('; ');
}

/** From more screens than this a tap is told as one from anywhere. */
const MANY = 6;

function onScreen({ fields = [], buttons, approvals }: Screen): string {
  return [ids(fields), ids(buttons), approvals === true ? 'requests that wait' : '']
    .filter((text) => text !== '')
    .join('; ');
}

function desk(method: LoginMethod) {
  return Object.entries(method.desk ?? {}).map(([id, action]: readonly [string, DeskAction]) => [
    code(`POST /control/people/{person}/desk/${method.id}/${id}`),
    words(method, action.text),
    [words(method, action.hint), ids(action.fields ?? [])].filter((text) => text !== '').join(' '),
    action.unless,
  ]);
}

function words(method: LoginMethod, key: string): string {
  return method.texts.en[key] ?? key;
}
