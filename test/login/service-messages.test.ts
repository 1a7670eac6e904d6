/** Service messages: from the config file or the control API, the gravest first, on the picker and on the steps of the eID they are about. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../support/browser.ts';
import { textOf } from '../support/forms.ts';
import { serviceOf } from '../support/login.ts';
import { ownStorage, ownWorld, sharedWorld } from '../support/shared.ts';

const configured = [
  { text: 'Vi oppdaterer i natt.', severity: 'info' },
  { text: { nb: 'BankID er nede.', en: 'BankID is down.' }, severity: 'critical', eid: 'bankid' },
  { text: 'TestID er treg.', severity: 'warning', eid: 'testid' },
];
const simulator = await sharedWorld({ config: { settings: { messages: configured } } });
const service = await serviceOf(simulator, 'Byggesak');

/** Each message of the page with its colour, its severity in words first. */
const messages = ({ html }: Page) =>
  [...html.matchAll(/<div class="ds-alert" data-color="(\w+)">([\s\S]*?)<\/div>/g)].map(
    ([, color, inner = '']) => `${color}: ${textOf(inner)}`,
  );

describe('service messages', () => {
  it('stand on the picker, the gravest first', async () => {
    const page = await service.atPicker();
    expect(messages(page)).toEqual([
      'danger: Feil: BankID er nede.',
      'warning: Viktig: TestID er treg.',
      'info: Til orientering: Vi oppdaterer i natt.',
    ]);
    expect(page.html).toContain('aria-label="Driftsmeldinger"');
  });

  it('about an eID stand on its steps, and on no other’s', async () => {
    const number = await service.atEntry('testid1');
    expect(messages(number)).toEqual(['warning: Viktig: TestID er treg.']);
    const code = await service.atCode(await simulator.control.person());
    expect(messages(code)).toEqual(['danger: Feil: BankID er nede.']);
    const mobile = await service.atEntry('bankid-mobil');
    expect(messages(mobile)).toEqual([]);
  });

  it('are in the page’s language, or else say which they are in', async () => {
    const english = await service.atPicker({ ui_locales: 'en' });
    expect(messages(english)[0]).toBe('danger: Error: BankID is down.');
    expect(english.html).toContain('<span>BankID is down.</span>');
    const sami = await service.atPicker({ ui_locales: 'se' });
    expect(messages(sami)[0]).toBe('danger: Boasttuvuohta: BankID er nede.');
    expect(sami.html).toContain('<span lang="nb">BankID er nede.</span>');
  });

  it('about an eID that the service does not get are not told', async () => {
    const page = await service.atPicker({ acr_values: 'selfregistered-email' });
    expect(messages(page)).toEqual([]);
    expect(messages(await page.press('back'))).toEqual(['info: Til orientering: Vi oppdaterer i natt.']);
  });
});

describe('the control API', () => {
  const set = (messages: object | null, own = simulator) =>
    own.control.call('PATCH', '/settings', { messages });

  it('sets others for every instance and after a start, until those of the file are wanted again', async () => {
    const options = { storage: await ownStorage(), config: { settings: { messages: configured } } };
    const own = await ownWorld(options);
    const shown = async () => messages(await (await serviceOf(own)).atPicker());
    const alone = [{ text: '<b>Ro</b>', severity: 'info' }];
    const others = { contact_register_answers: true };
    expect(await set(alone, own)).toMatchObject({ status: 200, body: { messages: alone } });
    expect(await shown()).toEqual(['info: Til orientering: <b>Ro</b>']);
    await own.close();

    const again = await ownWorld(options);
    expect((await again.control.call('GET', '/settings')).body).toEqual({ messages: alone, ...others });
    expect((await set([], again)).body).toEqual({ messages: [], ...others });
    expect((await set(null, again)).body.messages).toHaveLength(3);
    await set(alone, again);
    await again.control.must('POST', '/reset', { all: true });
    expect((await again.control.call('GET', '/settings')).body.messages).toHaveLength(3);
    expect((await again.control.call('PATCH', '/settings', {})).body.messages).toHaveLength(3);
  });

  it.each([
    ['an eID that is not here', { text: 'x', severity: 'info', eid: 'bankidd' }, '/messages/0/eid'],
    ['no text', { text: ' ', severity: 'info' }, '/messages/0/text'],
    ['a text in no language', { text: {}, severity: 'info' }, '/messages/0/text'],
    ['a language that is none of ours', { text: { de: 'x' }, severity: 'info' }, '/messages/0/text/de'],
    ['no severity', { text: 'x' }, '/messages/0/severity'],
    ['a severity that is none', { text: 'x', severity: 'danger' }, '/messages/0/severity'],
  ])('refuses %s', async (_, message, pointer) => {
    const { status, body } = await set([message]);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ errors: expect.arrayContaining([expect.objectContaining({ pointer })]) }),
    ]);
  });

  it('refuses more than twenty', async () => {
    const many = Array.from({ length: 21 }, () => ({ text: 'x', severity: 'info' }));
    expect((await set(many)).status).toBe(400);
  });
});

it('a config file with a message about an eID that is not here is refused with its place', async () => {
  const messages = [{ text: 'x', severity: 'info', eid: 'bankidd' }];
  await expect(ownWorld({ config: { settings: { messages } } })).rejects.toThrow(
    /settings\.messages.*there is no eID "bankidd" here.*bankid/,
  );
});
