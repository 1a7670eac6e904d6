/** Writing to the support, its opening hours, and the robot that answers meanwhile. */
import { describe, expect, it } from 'vitest';
import { openingAt } from '../../src/help/support/hours.ts';
import { Browser } from '../support/browser.ts';
import { realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';

const OPEN = Date.parse('2026-11-27T09:00:00Z');
const NIGHT = Date.parse('2026-11-28T09:00:00Z');
let now = OPEN;
const { login, control } = await sharedWorld({ clock: { now: () => now } });

const form = async (browser = new Browser()) => browser.open(`${login}/help/support`);
const outbox = async () => (await new Browser().open(`${login}/outbox`)).text;

describe('the form', () => {
  it('keeps a message of several lines, which a tester reads', { tags: '@seed-20' }, async () => {
    const sent = await (await form()).submit(
      { text: 'Hei!\nJeg får ikke logget inn.', email: 'kari@example.test' },
      'send',
    );
    expect(sent.text).toContain('Meldingen er mottatt');
    const read = await outbox();
    expect(read).toContain('Jeg får ikke logget inn.');
    expect(read).toContain('kari@example.test');
  });

  it.each([
    ['a synthetic number', async () => (await control.person()).pid],
    ['one that could be real', async () => realLooking(1)],
    ['one with a gap', async () => (await control.person()).pid.replace(/^(.{6})/, '$1 ')],
  ])('refuses %s, and shows it no more', { tags: '@seed-27' }, async (_, number) => {
    const typed = await number();
    const page = await (await form()).submit({ text: `Mitt nummer er ${typed}, hjelp` }, 'send');
    expect(page.status).toBe(422);
    expect(page.text).toContain('ligner et fødselsnummer');
    expect(page.html).toContain('<title>Feil: ');
    expect(page.html).not.toContain(typed);
    expect(page.html).toContain('Mitt nummer er');
    expect(await outbox()).not.toContain('Mitt nummer er');
  });

  it.each([
    ['nothing', { text: ' ' }, 'Skriv hva det gjelder'],
    ['too much', { text: 'x'.repeat(2001) }, 'for lang'],
    ['an address that is none', { text: 'Hei', email: 'kari' }, 'E-postadressen er ikke riktig'],
  ])('asks again for %s', async (_, fields, told) => {
    const page = await (await form()).submit(fields, 'send');
    expect([page.status, page.text.includes(told)]).toEqual([422, true]);
  });
});

describe('the opening hours', { tags: '@seed-25' }, () => {
  it.each([
    ['a Friday morning', '2026-11-27T09:00:00+01:00', '2026-11-27T15:30:00+01:00'],
    ['the first minute', '2026-11-27T08:00:00+01:00', '2026-11-27T15:30:00+01:00'],
    ['in summer time', '2026-06-15T15:29:59+02:00', '2026-06-15T15:30:00+02:00'],
  ])('open: %s', (_, at, until) => {
    expect(openingAt(Date.parse(at))).toEqual({ open: true, until: Date.parse(until) });
  });

  it.each([
    ['closing time', '2026-11-27T15:30:00+01:00', '2026-11-30T08:00:00+01:00'],
    ['early in the morning', '2026-11-27T07:59:59+01:00', '2026-11-27T08:00:00+01:00'],
    ['Christmas Eve, a Thursday afternoon', '2026-12-24T16:00:00+01:00', '2026-12-28T08:00:00+01:00'],
    ['Wednesday before Easter, in the evening', '2026-04-01T20:00:00+02:00', '2026-04-07T08:00:00+02:00'],
    ['1 May 2026, a Friday', '2026-05-01T10:00:00+02:00', '2026-05-04T08:00:00+02:00'],
    ['Ascension Day 2026', '2026-05-14T10:00:00+02:00', '2026-05-15T08:00:00+02:00'],
    ['Whit Monday 2026', '2026-05-25T10:00:00+02:00', '2026-05-26T08:00:00+02:00'],
    ['the night the clocks change', '2026-03-28T12:00:00+01:00', '2026-03-30T08:00:00+02:00'],
  ])('closed: %s', (_, at, opens) => {
    expect(openingAt(Date.parse(at))).toEqual({ open: false, opens: Date.parse(opens) });
  });

  it('stand on the page, with the robot behind them', { tags: '@seed-28' }, async () => {
    now = OPEN;
    expect((await form()).text).toContain('Brukerstøtten er åpen nå');
    expect((await new Browser().open(`${login}/help`)).text).toContain('Brukerstøtten er åpen nå');
    const asked = await (await (await form()).click('chat')).submit(
      { q: 'Hvordan endrer jeg passordet mitt?' },
      'ask',
    );
    expect(asked.text).toContain('Les mer: Hvordan endrer jeg passordet?');
    const none = await new Browser().open(`${login}/help/chat?q=xyzzyx`);
    expect(none.text).toContain('Det finner jeg ikke');
    const number = await new Browser().open(`${login}/help/chat?q=12345678901`);
    expect(number.url.search).toBe('?refused=number');
    now = NIGHT;
    expect((await form()).text).toContain('Den åpner mandag 30. november');
    expect((await new Browser().open(`${login}/help/chat?q=passord`)).text).toContain('Chatten er stengt');
    now = OPEN;
  });
});
