/** Commfides: a card or USB stick, whose helper program asks for certificate and PIN in a window of its own. */
import { defineMethod } from '../../eid/method.ts';
import { localized } from '../../eid/texts.ts';
import { credential } from './credential.ts';
import { desk } from './desk/desk.ts';
import { status } from './desk/status.ts';
import { settings } from './schema.ts';
import { browsers, fromPhone, serial, stopped, wait } from './steps.ts';
import { texts } from './texts/messages.ts';
import { program } from './window/window.ts';

export default defineMethod({
  id: 'commfides',
  entries: [
    {
      id: 'commfides',
      acr: 'idporten-loa-high',
      order: 50,
      name: localized(texts, 'name'),
      line: localized(texts, 'line'),
    },
  ],
  settings,
  credential,
  texts,
  start: 'serial',
  enter: [fromPhone],
  browsers,
  steps: { serial, wait, stopped },
  handset: [program],
  desk,
  status,
  // Names come with BankID, Buypass and MinID alone (Digdir 2025, protocol_id_token; release note ID-5820).
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'Commfides' }),
  errors: {},
  help: async () => (await import('./help/topic.ts')).default,
});
