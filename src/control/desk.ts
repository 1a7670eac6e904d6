/** Actions of a person's banks, issuers and the population register: the buttons of `/bank/<person>`, one call each. */
import { z } from 'zod';
import { atDesk, type Outcome } from '../desk/change.ts';
import { type Action, actionsOf, customerOf, type Desk, factsAt } from '../desk/desk.ts';
import { desksOf } from '../desk/desks.ts';
import { tell } from '../desk/texts.ts';
import type { DeskFacts } from '../eid/desk.ts';
import { stamp as newStamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { wireMessage } from '../people/message.ts';
import type { Person } from '../people/person.ts';
import { wirePerson } from '../people/wire.ts';
import type { Stored } from '../storage/store.ts';
import { advice } from '../web/nearest.ts';
import { requirePerson } from './find.ts';
import { type Operation, operation } from './operation.ts';
import { deskDoneSchema, deskSchema } from './phone-schemas.ts';
import { type ControlPorts, eidsOf } from './ports.ts';
import { notFound, Problem } from './problem.ts';
import type { PersonSchema } from './schemas.ts';

const PATH = '/people/{person}/desk';

export function deskOperations(ports: ControlPorts, person: PersonSchema): readonly Operation[] {
  return [look(ports), act(ports, person)];
}

function look(ports: ControlPorts): Operation {
  return operation({
    id: 'getDesks',
    verb: 'get',
    path: PATH,
    says: 'How the person stands with the bank or issuer of each eID and with the register, and what each can do now.',
    answer: { status: 200, says: 'The desks, in English.', schema: deskSchema },
    run: async ({ params }) => ({ json: wireDesks(ports, await requirePerson(ports, params.person)) }),
  });
}

const fields = z.record(
  z.string(),
  z.string('A field of an action is a text.').max(4096, 'A field of an action has at most 4096 characters.'),
);

function act(ports: ControlPorts, person: PersonSchema): Operation {
  return operation({
    id: 'useDesk',
    verb: 'post',
    path: `${PATH}/{eid}/{action}`,
    refuses: [409, 422],
    says:
      'What the bank or issuer of an eID can do, or (as `register`) the population register and the police; `GET …/desk` lists it. ' +
      'The body holds the fields of the action; `{}` where it has none. 409 where it is not offered now, 422 where it refuses what it was given.',
    body: { of: 'the fields of an action', schema: fields, example: {} },
    answer: { status: 200, says: 'What was said, and the person after it.', schema: deskDoneSchema(person) },
    run: async ({ params, body, trace }) => {
      const { id } = await requirePerson(ports, params.person);
      const action = named(ports, params.eid, params.action);
      onlyKnown(action, body);
      const outcome = await atDesk(ports, { person: id, action, fields: body, trace });
      if (outcome.kind !== 'done') throw refusal(outcome, action);
      return { json: await done(ports, await requirePerson(ports, id), action, outcome) };
    },
  });
}

async function done(
  ports: ControlPorts,
  person: Stored<Person>,
  { desk }: Action,
  { say, sent }: Extract<Outcome, { kind: 'done' }>,
): Promise<JsonObject> {
  const at = ports.clock.now();
  const plain = { tags: {}, aged: 0, expiresAt: null };
  return {
    said: tell('en', desk, say, person.aged),
    person: wirePerson(person.value, eidsOf(ports.tables), person.aged),
    messages: sent.map((value) => wireMessage({ id: value.id, value, ...plain }, at)),
  };
}

/** @throws Problem 404 naming the actions there are. */
function named({ tables }: ControlPorts, deskId = '', actionId = ''): Action {
  const desks = desksOf(tables);
  const desk = desks.find(({ id }) => id === deskId);
  if (desk === undefined) throw notFound('desk', idsOf(desks));
  const action = actionsOf(desk).find(({ id }) => id === actionId);
  if (action === undefined) throw notFound(`action of ${desk.id}`, idsOf(actionsOf(desk)));
  return action;
}

const idsOf = (known: readonly { readonly id: string }[]) => known.map(({ id }) => id);

/** @throws Problem 400 with the nearest name. */
function onlyKnown({ row }: Action, body: Readonly<Record<string, string>>): void {
  const known = idsOf(row.fields ?? []);
  const errors = Object.keys(body)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      pointer: `/${name}`,
      detail: `"${name}" is not a field of this action${advice(name, known)}`,
    }));
  const [first] = errors;
  if (first !== undefined) throw new Problem('unknown-field', first.detail, { errors });
}

function refusal(outcome: Exclude<Outcome, { kind: 'done' }>, { desk, row }: Action): Problem {
  if (outcome.kind === 'gone') return notFound('person');
  if (outcome.kind === 'not-offered') return new Problem('conflict', `Not offered now. ${row.unless}`);
  const { problem } = outcome;
  const speak = loginTexts('en', desk.texts);
  const detail = speak(problem.text, problem.with);
  if (problem.field === undefined) return new Problem('refused', detail);
  const also = (problem.also ?? []).map(({ field, text }) => ({ pointer: `/${field}`, detail: speak(text) }));
  return new Problem('refused', detail, { errors: [{ pointer: `/${problem.field}`, detail }, ...also] });
}

function wireDesks(ports: ControlPorts, found: Stored<Person>): JsonObject {
  const customer = customerOf(found, newStamp(ports.clock), ports.eidSettings);
  const desks = desksOf(ports.tables).map((desk) => {
    const facts = factsAt(desk, customer);
    const standing = desk.status(facts).map((told) => tell('en', desk, told, found.aged));
    const actions = actionsOf(desk).map((action) => [action.id, wireAction(desk, action, facts)]);
    const scanned = desk.scanned(facts).map(({ holds }) => holds);
    return [
      desk.id,
      { name: desk.name.en, standing, scanned, actions: Object.fromEntries(actions) },
    ] as const;
  });
  return { desks: Object.fromEntries(desks) };
}

function wireAction({ texts }: Desk, { row }: Action, facts: DeskFacts): JsonObject {
  const offered = row.offered(facts);
  const say = loginTexts('en', texts);
  return {
    text: say(row.text),
    hint: say(row.hint),
    fields: idsOf(row.fields ?? []),
    offered,
    unless: offered ? null : row.unless,
  };
}
