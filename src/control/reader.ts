/** A person's card reader: the helper programs on their computer, one tap at a time. */
import { z } from 'zod';
import { stamp as newStamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { HANDSET } from '../people/handset.ts';
import { wireMessage } from '../people/message.ts';
import type { Person } from '../people/person.ts';
import { hardwareOf, INSTALL, type OwnedProgram, programsOf, standing } from '../phone/apps.ts';
import { holderOf } from '../phone/change.ts';
import { messagesOf } from '../phone/messages.ts';
import { tapApp } from '../phone/tap-app.ts';
import type { Stored } from '../storage/store.ts';
import { requirePerson } from './find.ts';
import { type Operation, operation } from './operation.ts';
import { refusedTap } from './phone-apps.ts';
import { readerSchema } from './phone-schemas.ts';
import { wireScreen } from './phone-wire.ts';
import type { ControlPorts } from './ports.ts';
import { notFound } from './problem.ts';

const PATH = '/people/{person}/reader';

export function readerOperations(ports: ControlPorts): readonly Operation[] {
  return [look(ports), tap(ports)];
}

function look(ports: ControlPorts): Operation {
  return operation({
    id: 'getReader',
    verb: 'get',
    path: PATH,
    says: 'The helper programs of the person’s cards, the cards and readers beside them, and what they have asked. What waits is answered as on the phone: `POST …/phone/approve`, with `pin` and, where there is one, `choice`.',
    answer: { status: 200, says: 'The reader.', schema: readerSchema },
    run: async ({ params }) => ({ json: await wireReader(ports, await requirePerson(ports, params.person)) }),
  });
}

const tapBody = z.strictObject({
  button: z
    .string()
    .describe(
      `One of the window’s \`buttons\`, or of \`hardware.buttons\`; \`${INSTALL}\` where it is not installed.`,
    ),
  fields: z.record(z.string(), z.string().max(4096)).optional().describe('What is typed in the window.'),
  version: z.int().optional().describe('Refused with 409 where the reader has changed since.'),
});

function tap(ports: ControlPorts): Operation {
  return operation({
    id: 'tapReader',
    verb: 'post',
    path: `${PATH}/{program}`,
    refuses: [409],
    says: 'One button in the window of a card’s helper program, or one of the card and its reader. 409 where it is not offered now.',
    body: { of: 'a tap', schema: tapBody, example: { button: 'remove' } },
    answer: { status: 200, says: 'The reader after the tap.', schema: readerSchema },
    run: async ({ params, body, trace }) => {
      const person = await requirePerson(ports, params.person);
      const owned = named(ports, person.value, params.program);
      const wish = { person: person.id, version: body.version, trace };
      const { button, fields = {} } = body;
      const done = await tapApp(ports, wish, owned, { button, fields });
      if (done.kind !== 'done') throw refusedTap(done, owned, button);
      return { json: await wireReader(ports, await requirePerson(ports, person.id)) };
    },
  });
}

/** @throws Problem 404 naming the programs of the cards that the person holds. */
function named({ tables }: ControlPorts, person: Person, id: string | undefined): OwnedProgram {
  const programs = programsOf(tables, person);
  const owned = programs.find(({ app }) => app.id === id);
  if (owned !== undefined) return owned;
  throw notFound(
    'helper program of this person',
    programs.map(({ app }) => app.id),
  );
}

async function wireReader(ports: ControlPorts, found: Stored<Person>): Promise<JsonObject> {
  const { store, clock, tables, eidSettings } = ports;
  const stamp = newStamp(clock);
  const holder = holderOf(found, await store.get(HANDSET, found.id, stamp.at), stamp, eidSettings);
  const programs = programsOf(tables, found.value).map((owned) => {
    const now = standing(holder, owned);
    const say = loginTexts('en', owned.method.texts);
    const lines = owned.app.hardware.standing(now.facts).map((line) => say(line.text, line.with));
    const hardware = { standing: lines, buttons: hardwareOf(now) };
    return [owned.app.id, { ...wireScreen(now), hardware }] as const;
  });
  const { messages } = await messagesOf(store, { id: found.id, email: null }, stamp.at, { limit: 100 });
  return {
    programs: Object.fromEntries(programs),
    messages: messages
      .filter(({ value }) => value.kind === 'reader')
      .map((one) => wireMessage(one, stamp.at)),
    version: holder.handset.version,
  };
}
