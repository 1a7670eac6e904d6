/** The apps on a person's phone: one tap at a time. */
import { z } from 'zod';
import { appsOf, INSTALL, type Owned, type OwnedApp } from '../phone/apps.ts';
import type { Missed } from '../phone/change.ts';
import type { Untapped } from '../phone/tap.ts';
import { tapApp } from '../phone/tap-app.ts';
import { requirePerson } from './find.ts';
import { type Operation, operation } from './operation.ts';
import { phoneSchema } from './phone-schemas.ts';
import { wirePhone } from './phone-wire.ts';
import type { ControlPorts } from './ports.ts';
import { notFound, Problem, unknownName } from './problem.ts';

const tapBody = z.strictObject({
  button: z.string().describe(`One of the app’s \`buttons\`; \`${INSTALL}\` where it is not installed.`),
  fields: z.record(z.string(), z.string().max(4096)).optional().describe('What is typed on the screen.'),
  version: z.int().optional().describe('Refused with 409 where the handset has changed since.'),
});

export function appTap(ports: ControlPorts): Operation {
  return operation({
    id: 'tapApp',
    verb: 'post',
    path: '/people/{person}/phone/apps/{app}',
    refuses: [409],
    says:
      'One tap in an app on the phone in use. `handset.apps` lists the apps, with the buttons and fields of the screen each stands at; ' +
      'an app is opened by nothing but looking. 409 where the button is not offered now, or the phone’s system is too old to install it.',
    body: { of: 'a tap', schema: tapBody, example: { button: INSTALL } },
    answer: { status: 200, says: 'The phone after the tap.', schema: phoneSchema },
    run: async ({ params, body, trace }) => {
      const person = await requirePerson(ports, params.person);
      const owned = named(ports, params.app);
      const wish = { person: person.id, version: body.version, trace };
      const { button, fields = {} } = body;
      const done = await tapApp(ports, wish, owned, { button, fields });
      if (done.kind !== 'done') throw refusedTap(done, owned, button);
      return { json: await wirePhone(ports, await requirePerson(ports, person.id)) };
    },
  });
}

/** @throws Problem 404 */
function named({ tables }: ControlPorts, id: string | undefined): OwnedApp {
  const apps = appsOf(tables);
  const owned = apps.find(({ app }) => app.id === id);
  if (owned !== undefined) return owned;
  throw notFound(
    'app',
    apps.map(({ app }) => app.id),
  );
}

export function refusedTap(why: Untapped | Missed, { app }: Owned, button: string): Problem {
  switch (why.kind) {
    case 'gone':
      return notFound('person');
    case 'stale':
      return new Problem('stale-version', 'The handset has changed since this version.');
    case 'ignored':
      return new Problem('conflict', 'This tap means nothing on the screen where the app stands.');
    case 'too-old':
      return new Problem(
        'conflict',
        `${app.id} needs version ${why.needs} of the phone’s system; the phone in use has ${why.has}.`,
      );
    case 'no-field':
      return unknownName('/fields', why.name, 'a field of this screen', why.known);
    case 'no-button':
      return why.hidden
        ? new Problem('conflict', `"${button}" is not offered now; there are: ${why.offered.join(', ')}.`)
        : unknownName('/button', button, 'a button of this screen', why.offered);
  }
}
