/**
 * The page of the desk: it follows from the person's record alone, and from the result of the form before it.
 */

import type { DeskFacts, DeskLine, DeskProblem } from '../eid/desk.ts';
import type { Translate } from '../eid/texts.ts';
import type { Language } from '../kernel/language.ts';
import type { Tables } from '../login/machine/tables.ts';
import { type FieldModel, fieldModels, type PageMessage } from '../login/pages/controls.ts';
import { type ScannedModel, scannedModel } from '../login/pages/scanned.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { view } from '../web/render.ts';
import { type Action, actionsOf, type Customer, type Desk, factsAt } from './desk.ts';
import { desksOf } from './desks.ts';
import { ownName } from './form.ts';
import { tell, texts } from './texts.ts';

interface ActionModel {
  readonly id: string;
  readonly desk: string;
  readonly action: string;
  readonly text: string;
  readonly hint: string;
  readonly fields: readonly FieldModel[];
}

interface DeskModel {
  readonly id: string;
  readonly name: string;
  readonly status: readonly string[];
  readonly scanned: readonly ScannedModel[];
  readonly actions: readonly ActionModel[];
}

export interface DeskPageModel {
  readonly heading: string;
  readonly lead: string;
  readonly phone: { readonly href: string; readonly text: string };
  readonly path: string;
  readonly csrf: string;
  readonly notice: string | null;
  readonly messageHeading: string;
  readonly message: PageMessage | null;
  readonly desks: readonly DeskModel[];
}

export const DESK_PAGE = view<DeskPageModel>('desk/desk');

/** All that the page is drawn from, read at one moment. */
export interface CustomerRead {
  readonly customer: Customer;
  /** Milliseconds by which the person's record has been aged. */
  readonly aged: number;
}

/** The result of the form before. */
export type DeskFormResult =
  | { readonly kind: 'done'; readonly desk: Desk; readonly say: DeskLine }
  | { readonly kind: 'not-offered'; readonly action: Action }
  | {
      readonly kind: 'problem';
      readonly action: Action;
      readonly problem: DeskProblem['problem'];
      readonly fields: DeskFacts['fields'];
    };

export interface DeskPageContext {
  readonly language: Language;
  readonly csrf: string;
  readonly result: DeskFormResult | null;
}

export function deskPageModel(tables: Tables, read: CustomerRead, context: DeskPageContext): DeskPageModel {
  const { person } = read.customer;
  const { language, csrf, result } = context;
  const say = texts(language);
  const taken = new Set<string>();
  const desks = desksOf(tables).map((desk) => deskModel(desk, read, context, taken));
  const message = messageOf(read, context, desks);
  return {
    heading: say('title', { name: `${person.name.given} ${person.name.family}` }),
    lead: say('lead'),
    phone: { href: `/phone/${person.id}`, text: say('phone') },
    path: `/bank/${person.id}`,
    csrf,
    notice: result?.kind === 'done' ? tell(language, result.desk, result.say, read.aged) : null,
    messageHeading: loginTexts(language)(message?.field === null ? 'errors.happened' : 'errors.heading'),
    message,
    desks,
  };
}

/** `taken` are the ids of fields that the page has so far. */
function deskModel(desk: Desk, read: CustomerRead, context: DeskPageContext, taken: Set<string>): DeskModel {
  const facts = factsAt(desk, read.customer);
  const offered = actionsOf(desk).filter(({ row }) => row.offered(facts));
  const model = (action: Action) => actionModel(action, action.row.holds?.(facts) ?? {}, context, taken);
  return {
    id: `desk-${desk.id}`,
    name: desk.name[context.language],
    status: desk.status(facts).map((told) => tell(context.language, desk, told, read.aged)),
    scanned: desk.scanned(facts).map((one) => scannedModel(one, loginTexts(context.language, desk.texts))),
    actions: offered.map(model),
  };
}

/** `held` stands in the fields until the citizen has typed something. */
function actionModel(
  action: Action,
  held: DeskFacts['fields'],
  context: DeskPageContext,
  taken: Set<string>,
): ActionModel {
  const { desk, id, row } = action;
  const own = loginTexts(context.language, desk.texts);
  const failed = failedAt(action, context);
  // The page does not repeat a text that may hold a real person's number.
  const values = Object.entries(failed?.fields ?? held).filter(([, value]) => !holdsRealNumber(value));
  const wrong = failed === null ? null : complaint(failed.problem, own);
  const fields = fieldModels(row.fields ?? [], Object.fromEntries(values), wrong, own);
  return {
    id: `${desk.id}-${id}`,
    desk: desk.id,
    action: id,
    text: own(row.text),
    hint: own(row.hint),
    fields: fields.map((field) => {
      const name = taken.has(field.id) ? ownName(action, field.id) : field.id;
      taken.add(name);
      return { ...field, id: name };
    }),
  };
}

/** The fields and problem of the form before, where that was this action's and failed. */
function failedAt(action: Action, { result }: DeskPageContext) {
  return result?.kind === 'problem' && isSame(result.action, action) ? result : null;
}

function complaint(
  { field, text, with: fill, also = [] }: DeskProblem['problem'],
  own: Translate,
): PageMessage {
  return {
    field: field ?? null,
    text: own(text, fill),
    code: null,
    also: also.map((one) => ({ ...one, text: own(one.text) })),
  };
}

function isSame(one: Action, other: Action): boolean {
  return one.desk.id === other.desk.id && one.id === other.id;
}

function messageOf(
  { aged }: CustomerRead,
  { language, result }: DeskPageContext,
  desks: readonly DeskModel[],
): DeskPageModel['message'] {
  if (result === null || result.kind === 'done') return null;
  const { desk, id, row } = result.action;
  if (result.kind === 'not-offered') {
    const name = loginTexts(language, desk.texts)(row.text);
    return { field: null, text: texts(language)('not_offered', { action: name }), also: [], code: null };
  }
  const form = desks
    .flatMap(({ actions }) => actions)
    .find((one) => one.desk === desk.id && one.action === id);
  const wrong = (form?.fields ?? []).flatMap(({ id: field, error }) =>
    error === null ? [] : [{ field, text: error }],
  );
  const [first = { field: null, text: tell(language, desk, result.problem, aged) }, ...also] = wrong;
  return { ...first, also, code: null };
}
