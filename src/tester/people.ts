/** The test persons: who they are, why they exist, and what one types to be them. */
import type { RequestHandler } from 'express';
import { pidSentences } from '../people/input.ts';
import type { Person } from '../people/person.ts';
import { parsePid } from '../people/pid.ts';
import { findPerson, listPeople } from '../people/registry.ts';
import type { Found } from '../storage/store.ts';
import { formOf, queryOf } from '../web/params.ts';
import { view } from '../web/render.ts';
import { mask } from '../web/rule.ts';
import { type Holding, holdingsOf } from './devices.ts';
import { draw, HOME, type TesterPorts } from './ports.ts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly pid: string | null;
  readonly born: string;
  readonly mobile: string | null;
  readonly why: string;
  readonly holdings: readonly Holding[];
}

interface PeopleModel {
  readonly search: string;
  readonly notice: string | null;
  readonly people: readonly PersonRow[];
  readonly next: string | null;
  readonly control: string;
}

const PEOPLE = view<PeopleModel>('tester/people');
const PAGE = 50;

export function peoplePage(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const { values } = queryOf(req);
    const search = values.get('search') ?? '';
    const after = values.get('after');
    const fits = mask(search) === search;
    const query = { search, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const page = fits ? await listPeople(ports.store, ports.clock.now(), query) : { people: [], next: null };
    send(ports, page, { search: fits ? search : '', notice: fits ? null : NO_NUMBERS })(
      req,
      res,
      () => undefined,
    );
  };
}

const NO_NUMBERS =
  'A number does not belong in an address, where it would be logged. Type it into the field below.';

/** Searching is a post, since what is searched for may be a number; what is found has an address without one. */
export function searchPeople(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const search = (formOf(req).values.get('search') ?? '').trim();
    if (mask(search) === search) return res.redirect(303, addressOf(search));
    const found = await findPerson(ports.store, ports.clock.now(), search);
    if (found !== undefined) return res.redirect(303, addressOf(found.id));
    const reading = parsePid(search, [80, 40, 65]);
    const notice = reading.ok ? 'Nobody here has this number.' : pidSentences[reading.why];
    send(ports, { people: [], next: null }, { search: '', notice })(req, res, () => undefined);
  };
}

function addressOf(search: string): string {
  return search === '' ? '/people' : `/people?${new URLSearchParams({ search })}`;
}

interface Shown {
  readonly people: readonly Found<Person>[];
  readonly next: string | null;
}

function send(ports: TesterPorts, page: Shown, said: Pick<PeopleModel, 'search' | 'notice'>): RequestHandler {
  return (req, res) => {
    const more = new URLSearchParams({
      ...(said.search === '' ? {} : { search: said.search }),
      after: page.next ?? '',
    });
    const model: PeopleModel = {
      ...said,
      people: page.people.map((person) => rowOf(ports, person)),
      next: page.next === null ? null : `/people?${more}`,
      control: `${ports.origins.login}/control`,
    };
    res.send(
      draw(ports, req, { view: PEOPLE, model, title: 'Test persons', scripts: ['copy.js'], back: HOME }),
    );
  };
}

function rowOf(ports: TesterPorts, person: Found<Person>): PersonRow {
  const { id, name, pid, born, mobile, why } = person.value;
  const holdings = holdingsOf(ports, person);
  return { id, name: `${name.given} ${name.family}`, pid, born, mobile, why, holdings };
}
