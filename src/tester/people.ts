/** The test persons: their names, their purpose, and the secrets a tester types to log in as them. */
import type { RequestHandler } from 'express';
import { pidSentences } from '../people/input.ts';
import type { Person } from '../people/person.ts';
import { MONTH_OFFSETS, type PidReading, parsePid } from '../people/pid.ts';
import { listPeople } from '../people/registry.ts';
import { programsOf } from '../phone/apps.ts';
import type { Stored } from '../storage/store.ts';
import { pageRequest } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { type Holding, holdingsOf } from './devices.ts';
import { HOME, type TesterPorts, testerPage } from './ports.ts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly pid: string | null;
  readonly born: string;
  readonly mobile: string | null;
  readonly email: string | null;
  /** What the contact register has that is out of the ordinary. */
  readonly registered: readonly string[];
  readonly why: string;
  /** One line for each organisation. */
  readonly organisations: readonly string[];
  readonly holdings: readonly Holding[];
  /** Whether they hold a card that a helper program reads. */
  readonly reader: boolean;
}

interface PeopleModel {
  readonly search: string;
  readonly notice: string | null;
  /** The body of the call that makes a person. */
  readonly make: string;
  readonly people: readonly PersonRow[];
  readonly next: string | null;
  readonly control: string;
}

const PEOPLE = view<PeopleModel>('tester/people');
const PAGE = 50;

/**
 * Searching is a link: synthetic numbers are no secret here, and a number that could be real was refused at
 * the door.
 */
export function peoplePage(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const request = pageRequest(req);
    const search = (request.query.get('search') ?? '').trim();
    const after = request.query.get('after');
    const page = await listPeople(ports.store, ports.clock.now(), { search, limit: PAGE, after });
    const reading = parsePid(search, MONTH_OFFSETS);
    const found = page.found.length > 0;
    const model: PeopleModel = {
      search,
      notice: found ? null : noticeOf(reading),
      make: JSON.stringify(!found && reading.ok ? { pid: reading.pid } : {}),
      people: page.found.map((person) => rowOf(ports, person)),
      next: page.next === null ? null : addressOf(search, page.next),
      control: `${ports.origins.login}/control`,
    };
    res.send(
      testerPage(ports, request, {
        view: PEOPLE,
        model,
        title: 'Test persons',
        scripts: ['copy.js'],
        back: HOME,
      }),
    );
  };
}

/** The notice for a whole number that found no person: its fault, or how its owner comes to be. */
function noticeOf(reading: PidReading): string | null {
  if (reading.ok)
    return 'Nobody here has this number yet. The call below makes them; an eID that takes anybody does so at first sight.';
  return reading.why === 'format' ? null : pidSentences[reading.why];
}

function addressOf(search: string, after: string): string {
  return `/people?${new URLSearchParams({ ...(search === '' ? {} : { search }), after })}`;
}

const STATUS = {
  active: [],
  deleted: ['deleted from the contact register'],
  not_registered: ['not in the contact register'],
} as const;

function registeredOf({ reserved, contact }: Person): readonly string[] {
  const { status, mailbox, step, answers } = contact;
  return [
    ...STATUS[status],
    ...(reserved ? ['reserved from digital post'] : []),
    ...(mailbox === null ? [] : [mailbox === 'none' ? 'wants no digital mailbox' : `mailbox: ${mailbox}`]),
    ...(step === true ? ['a login asks for contact information'] : []),
    ...(answers ? [] : ['the contact register fails']),
  ];
}

function rowOf(ports: TesterPorts, person: Stored<Person>): PersonRow {
  const { id, name, pid, born, mobile, email, why, organisations = [] } = person.value;
  const led = organisations.map((one) => `${one.role} of ${one.name}, ${one.orgno}`);
  const holdings = holdingsOf(ports, person);
  const reader = programsOf(ports.tables, person.value).length > 0;
  return {
    id,
    name: `${name.given} ${name.family}`,
    pid,
    born,
    mobile,
    email,
    registered: registeredOf(person.value),
    why,
    organisations: led,
    holdings,
    reader,
  };
}
