/** What a desk can do beyond the smallest: count a refusal, and show a code to scan. */
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import type { LoginMethod } from '../../src/eid/method.ts';
import type { MethodTexts } from '../../src/eid/texts.ts';
import { has } from '../phone/support.ts';
import { messagesOf } from '../support/phone.ts';
import { modulesIn } from '../support/scanned.ts';
import { sharedWorld } from '../support/shared.ts';
import { type LibraryJson, library, open, trailOf } from './support.ts';

const words = {
  'guess.wrong': 'Feil tittel.',
  'loan.name': 'Lånet som QR-kode',
  'loan.label': 'Eller skriv:',
};
const { nb, nn, en, se } = library.texts;
const texts: MethodTexts = {
  nb: { ...nb, ...words },
  nn: { ...nn, ...words },
  en: { ...en, ...words },
  se: { ...se, ...words },
};
const { lend } = library.desk ?? {};
if (lend === undefined) throw new Error('The library lends');

const guessing: LoginMethod = {
  ...library,
  texts,
  scanned: () => [{ holds: 'library:1', name: 'loan.name', label: 'loan.label', typed: 'LOAN 1' }],
  desk: {
    guess: {
      ...lend,
      act: () => ({
        problem: { text: 'guess.wrong', field: 'title' },
        counted: {
          credential: { count: 1 },
          messages: [{ kind: 'sms', from: 'Biblioteket', text: 'Noen gjetter.' }],
          event: 'The library: a wrong guess',
        },
      }),
    },
  },
};
const simulator = await sharedWorld({ methods: [guessing] });

it('commits a refusal that counts: credential, message and trail, and shows it as a refusal', async () => {
  const person = await simulator.control.person();
  const page = await (await open(simulator, person)).submit({ title: 'Sult' }, 'library-guess');
  expect([page.status, has(page, 'notice')]).toEqual([422, false]);
  expect(page.html).toContain('<a class="ds-link" href="#title">Feil tittel.</a>');
  const shown = await simulator.control.shown<LibraryJson>(person);
  expect(shown.eids.library?.count).toBe(1);
  expect(await messagesOf(simulator, person)).toMatchObject([{ kind: 'sms', text: 'Noen gjetter.' }]);
  expect(await trailOf(simulator, person)).toMatchObject([{ summary: 'The library: a wrong guess' }]);
});

it('shows a code to scan as a picture and as text, and the control API tells what it holds', async () => {
  const person = await simulator.control.person();
  const page = await open(simulator, person);
  expect(page.text).toContain('Eller skriv: LOAN 1');
  expect(page.html).toContain('aria-label="Lånet som QR-kode"');
  expect(modulesIn(page)).toEqual(encode('library:1', { ecc: 'M', border: 4 }).data);
  expect(await simulator.control.must('GET', `/people/${person.id}/desk`)).toMatchObject({
    desks: { library: { scanned: ['library:1'] }, register: { scanned: [] } },
  });
});
