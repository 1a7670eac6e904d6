/** The settings that can be changed while the simulator runs. */
import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import { REGISTER_SET, registerAnswers, setRegisterAnswers } from '../people/contact-register.ts';
import {
  MESSAGES_SET,
  MOST_MESSAGES,
  type ServiceMessage,
  serviceMessage,
  setServiceMessages,
  standingMessages,
} from '../web/service-messages.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';

export function settingsOperations(ports: ControlPorts): readonly Operation[] {
  const { store, clock, tables } = ports;
  const eid = z.enum(tables.methods.map(({ id }) => id)).optional();
  const messages = z.array(serviceMessage.extend({ eid })).max(MOST_MESSAGES);
  const answers = z.boolean('contact_register_answers is true, false or null.');
  const schema = z.strictObject({
    messages: messages.describe('Service messages, the gravest first.'),
    contact_register_answers: answers.describe('False: the contact register fails for everybody.'),
  });
  const now = async () => {
    const [set, register] = await store.many([MESSAGES_SET, REGISTER_SET], clock.now());
    return {
      messages: wired(standingMessages(set, ports.messages)),
      contact_register_answers: registerAnswers(register, ports.registerAnswers),
    };
  };
  return [
    operation({
      id: 'getSettings',
      verb: 'get',
      path: '/settings',
      says: 'The settings that can be changed while the simulator runs, as they stand.',
      answer: { status: 200, says: 'The settings.', schema },
      run: async () => ({ json: await now() }),
    }),
    operation({
      id: 'changeSettings',
      verb: 'patch',
      path: '/settings',
      says:
        'JSON Merge Patch. `messages` are shown to every citizen of this simulator: on the picker, and those about an eID on its ' +
        'steps too. `contact_register_answers: false` is an outage of the contact register for everybody. `null` brings back what the config ' +
        'file has, and so does a reset of all.',
      body: {
        of: 'the settings',
        schema: z.strictObject({
          messages: messages.nullable().optional(),
          contact_register_answers: answers.nullable().optional(),
        }),
        example: { messages: [EXAMPLE] },
      },
      answer: { status: 200, says: 'The settings as changed.', schema },
      run: async ({ body }) => {
        const { messages, contact_register_answers: register } = body;
        if (messages !== undefined) await setServiceMessages(store, clock.now(), messages);
        if (register !== undefined) await setRegisterAnswers(store, clock.now(), register);
        return { json: await now() };
      },
    }),
  ];
}

const EXAMPLE = {
  text: {
    nb: 'Det kan ta tid før SMS-er kommer fram.',
    nn: 'Det kan ta tid før SMS-ar kjem fram.',
    en: 'Text messages may be late.',
    se: 'SMS-dieđáhusat sáhttet boahtit maŋŋit.',
  },
  severity: 'warning',
};

const wired = (messages: readonly ServiceMessage[]): Json[] => messages.map((message) => ({ ...message }));
