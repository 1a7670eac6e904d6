/** The page of the desk: what it shows follows from the person's record alone, and from what came of the form before it. */

import type { DeskFacts, DeskProblem, Told } from '../eid/desk.ts';
import type { Field } from '../eid/field.ts';
import type { Language } from '../kernel/language.ts';
import type { Tables } from '../login/machine/tables.ts';
import type { FieldModel, PageMessage } from '../login/pages/controls.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { view } from '../web/render.ts';
import { ownName } from './form.ts';
import { type Errand, errandsOf, factsAt, type Office } from './office.ts';
import { officesOf } from './offices.ts';
import type { Look } from './read.ts';
import { tell, texts } from './texts.ts';

interface ErrandModel {
  readonly id: string;
  readonly desk: string;
  readonly action: string;
  readonly text: string;
  readonly hint: string;
  readonly fields: readonly FieldModel[];
}

interface OfficeModel {
  readonly id: string;
  readonly name: string;
  readonly standing: readonly string[];
  readonly errands: readonly ErrandModel[];
}

export interface BankModel {
  readonly heading: string;
  readonly lead: string;
  readonly phone: { readonly href: string; readonly text: string };
  readonly path: string;
  readonly csrf: string;
  readonly notice: string | null;
  readonly messageHeading: string;
  readonly message: (Pick<PageMessage, 'field' | 'text' | 'also'> & { readonly code: null }) | null;
  readonly offices: readonly OfficeModel[];
}

export const BANK = view<BankModel>('bank/bank');

/** What the form before has come to. */
export type Came =
  | { readonly kind: 'done'; readonly office: Office; readonly say: Told }
  | { readonly kind: 'not-offered'; readonly errand: Errand }
  | {
      readonly kind: 'problem';
      readonly errand: Errand;
      readonly problem: DeskProblem['problem'];
      readonly fields: DeskFacts['fields'];
    };

export interface Drawing {
  readonly language: Language;
  readonly csrf: string;
  readonly came: Came | null;
}

export function bankModel(tables: Tables, look: Look, drawing: Drawing): BankModel {
  const { person } = look.customer;
  const { language, csrf, came } = drawing;
  const say = texts(language);
  const taken = new Set<string>();
  const offices = officesOf(tables).map((office) => officeModel(office, look, drawing, taken));
  const message = messageOf(look, drawing, offices);
  return {
    heading: say('title', { name: `${person.name.given} ${person.name.family}` }),
    lead: say('lead'),
    phone: { href: `/phone/${person.id}`, text: say('phone') },
    path: `/bank/${person.id}`,
    csrf,
    notice: came?.kind === 'done' ? tell(language, came.office, came.say, look.aged) : null,
    messageHeading: loginTexts(language)(message?.field === null ? 'errors.happened' : 'errors.heading'),
    message,
    offices,
  };
}

/** `taken` are the ids of fields that the page has so far. */
function officeModel(office: Office, look: Look, drawing: Drawing, taken: Set<string>): OfficeModel {
  const facts = factsAt(office, look.customer);
  const offered = errandsOf(office).filter(({ action }) => action.offered(facts));
  const model = (errand: Errand) => errandModel(errand, errand.action.holds?.(facts) ?? {}, drawing, taken);
  return {
    id: `desk-${office.id}`,
    name: office.name[drawing.language],
    standing: office.standing(facts).map((told) => tell(drawing.language, office, told, look.aged)),
    errands: offered.map(model),
  };
}

/** `held` is what its fields show until somebody has typed something. */
function errandModel(
  errand: Errand,
  held: DeskFacts['fields'],
  drawing: Drawing,
  taken: Set<string>,
): ErrandModel {
  const { office, id, action } = errand;
  const own = loginTexts(drawing.language, office.texts);
  const typed = typedIn(errand, drawing) ?? held;
  return {
    ...{ id: `${office.id}-${id}`, desk: office.id, action: id },
    ...{ text: own(action.text), hint: own(action.hint) },
    fields: (action.fields ?? []).map((field) => {
      const name = taken.has(field.id) ? ownName(errand, field.id) : field.id;
      taken.add(name);
      // What may be a real person's number is not shown again.
      const value = typed[field.id] ?? '';
      return {
        ...fieldModel(field, name, errand, drawing),
        value: holdsRealNumber(value) ? '' : value,
      };
    }),
  };
}

/** What a form held that was not right. */
function typedIn(errand: Errand, { came }: Drawing): DeskFacts['fields'] | null {
  return came?.kind === 'problem' && isSame(came.errand, errand) ? came.fields : null;
}

function fieldModel(
  field: Field,
  name: string,
  errand: Errand,
  { language, came }: Drawing,
): Omit<FieldModel, 'value'> {
  const own = loginTexts(language, errand.office.texts);
  const failed = came?.kind === 'problem' && isSame(came.errand, errand) ? came : null;
  const problem = failed === null ? null : complaintOf(failed.problem, field.id);
  return {
    id: name,
    label: own(field.label),
    hint: field.hint === undefined ? null : own(field.hint),
    ...{ type: field.type, inputmode: field.inputmode ?? null, autocomplete: field.autocomplete },
    error: problem === null ? null : own(problem.text, problem.with),
    reveal: null,
  };
}

/** What is wrong with one field. */
function complaintOf(problem: DeskProblem['problem'], id: string): Told | null {
  if (problem.field === id) return problem;
  return problem.also?.find(({ field }) => field === id) ?? null;
}

function isSame(one: Errand, other: Errand): boolean {
  return one.office.id === other.office.id && one.id === other.id;
}

function messageOf(
  { aged }: Look,
  { language, came }: Drawing,
  offices: readonly OfficeModel[],
): BankModel['message'] {
  if (came === null || came.kind === 'done') return null;
  const { office, id, action } = came.errand;
  if (came.kind === 'not-offered') {
    const name = loginTexts(language, office.texts)(action.text);
    return { field: null, text: texts(language)('not_offered', { action: name }), also: [], code: null };
  }
  const form = offices
    .flatMap(({ errands }) => errands)
    .find(({ desk, action: one }) => desk === office.id && one === id);
  const wrong = (form?.fields ?? []).flatMap(({ id: field, error }) =>
    error === null ? [] : [{ field, text: error }],
  );
  const [first = { field: null, text: tell(language, office, came.problem, aged) }, ...also] = wrong;
  return { ...first, also, code: null };
}
