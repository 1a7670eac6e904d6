/** docs/reference/eids.md: each screen, message, error, app and desk action of each eID, and how to reach it. */

import type { DeskAction } from '../../src/eid/desk.ts';
import type { HandsetApp, Screen } from '../../src/eid/handset.ts';
import type { LoginMethod } from '../../src/eid/method.ts';
import type { Step } from '../../src/eid/step.ts';
import { outagesAt } from '../../src/login/machine/tables.ts';
import { castInputs } from '../../src/people/cast.ts';
import { waysOf } from '../../test/ways/list.ts';
import { messageKeys } from '../../test/ways/states.ts';
import type { AppWay, EidWay, Tap } from '../../test/ways/way.ts';
import { ids, reason, steps } from './eid-rows.ts';
import { code, page, table } from './markdown.ts';
import { stepsTold } from './way-told.ts';

export function eidsPage(methods: readonly LoginMethod[]): string {
  return page('eIDs', 'the tables in src/methods', [
    'Each screen, error, app and desk action of each eID, and how to reach it. Which answer leads where is on the page of each eID.',
    'A login begins at a service and its picker; an international entry stands there on `#tab-international`, where the service’s levels offer Norwegian ones too. A way is told as the entry that is chosen, the buttons that are pressed and the fields that are filled in: with what that person has (`#pid`), or with a value (the field’s name, and the value). “phone:” is an answer on that person’s phone, at `/phone/{person}` or by `POST /control/people/{person}/phone/{message}/approve` and `/reject`; “bank:” is what is done meanwhile at `/bank/{person}`. A guard follows each of these ways in a running simulator. Whoever is named is of the cast; somebody else in the same state is made by `POST /control/people` with `{"eids": {"<eid>": …}}`.',
    'A code is also met as a fault, `<eid>.<step>.<code>`, at the steps shown (`enter` is the choice of the eID); so far our own tests alone bring it about (`outages` in `src/options.ts`).',
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
      ['code', 'shown as', 'caused by', 'for example', 'as a fault, at the steps', 'the citizen reads'],
      errors(method),
    ),
    ...part('Other messages', ['message', 'reached by', 'reads'], messages(method)),
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
  const ways = waysOf(method.id);
  return steps(method).map(([name, step]) => [
    code(name),
    words(method, step.heading),
    shows(step),
    wayTold(ways.steps[name]),
  ]);
}

function shows({ fields, submit: _, extra = [], menu = [], phone }: Step): string {
  const parts = [ids(fields), phone === undefined ? '' : 'waits for the phone', ids([...extra, ...menu])];
  return parts.filter((text) => text !== '').join('; ');
}

/** Where a way is missing, the guard says so. */
function wayTold(way?: EidWay): string {
  if (way?.told !== undefined) return way.told;
  if (way === undefined) return '';
  if ('taps' in way) return `in the app: ${tapsTold(way)}`;
  if ('desk' in way) return way.desk === null ? 'at the desk' : `the desk’s ${code(way.desk)}`;
  const taken = way.browser === undefined ? '' : `, in a browser taken for ${code(way.browser)}`;
  const asked = way.acr === undefined ? '' : `, where the service asks for ${code(way.acr)}`;
  return `${stepsTold(way)} as ${way.as}${taken}${asked}`;
}

function errors(method: LoginMethod) {
  const { says } = waysOf(method.id);
  return Object.entries(method.errors).map(([id, error]) => [
    code(id),
    code(error.shown ?? id),
    error.cause,
    error.cause === 'an outage' ? '' : wayTold(says[error.says ?? `errors.${id}`]),
    ['enter', ...Object.keys(method.steps)].filter((step) => outagesAt(method, step).includes(id)).join(', '),
    words(method, error.says ?? `errors.${id}`),
  ]);
}

function messages(method: LoginMethod) {
  const told = new Set(Object.entries(method.errors).map(([id, { says }]) => says ?? `errors.${id}`));
  return messageKeys(method)
    .filter((key) => !told.has(key))
    .map((key) => [code(key), elsewhere(key) ?? wayTold(waysOf(method.id).says[key]), words(method, key)]);
}

/** What is said on the phone and at the desk bears the name of its screen or action. */
function elsewhere(key: string): string | undefined {
  const [place, name = ''] = key.split('.');
  if (place === 'phone') return `the app’s screen ${code(name)}`;
  if (place === 'reader') return `the window’s screen ${code(name)}`;
  return place === 'desk' ? `the desk’s ${code(name)}` : undefined;
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
    ...appLead(method, app),
    table(
      ['screen', 'heading', 'shows', 'reached from', 'for example'],
      sorted(screens).map(([name, screen]) => [
        code(name),
        words(method, screen.heading),
        onScreen(screen),
        leading(app, name) || 'opening the app',
        tapsTold(waysOf(method.id).apps?.[app.id]?.[name]),
      ]),
    ),
  ];
}

function appLead(method: LoginMethod, app: HandsetApp): readonly string[] {
  const name = words(method, app.name);
  if (app.kind !== 'reader')
    return [
      `### On the phone: ${name}`,
      `The app \`${app.id}\` needs iOS ${app.needs.iphone} or Android ${app.needs.android}. Each button is pressed on \`/phone/<person>\` or by \`POST /control/people/{person}/phone/apps/${app.id}\`.`,
    ];
  const hardware = app.hardware.buttons.map(({ id, text }) => `${code(id)} (${words(method, text)})`);
  return [
    `### On the computer: ${name}`,
    `The helper program \`${app.id}\` asks for the PIN of the card. Each button is pressed on \`/reader/<person>\` or by \`POST /control/people/{person}/reader/${app.id}\`. Beside it stand the card and its reader: ${hardware.join(', ')}.`,
  ];
}

function tapsTold(way?: AppWay): string {
  if (way === undefined) return '';
  return `${way.taps.map(tapTold).join(' ') || 'opening it'} as ${way.as}`;
}

function tapTold(tap: Tap): string {
  if (typeof tap === 'string') return code(`#${tap}`);
  if ('phone' in tap) return `settings: ${code(JSON.stringify(tap.phone))}`;
  if ('changed' in tap) return `meanwhile ${code(JSON.stringify(tap.changed))}`;
  const fields = Object.keys(tap.fields).map((id) => code(`#${id}`));
  return [...fields, code(`#${tap.press}`)].join(' ');
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
