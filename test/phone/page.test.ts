import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { CALLBACK } from '../support/login.ts';
import { asked, messagesOf, setPhone } from '../support/phone.ts';
import { ownWorld, sharedWorld } from '../support/shared.ts';
import { wallet } from './method.ts';
import { forged, open, waiting } from './support.ts';

const simulator = await sharedWorld({ methods: [wallet] });

/** Somebody whom a login asks on the phone. */
async function asks() {
  const person = await simulator.control.person();
  return { person, login: await waiting(simulator, person) };
}

describe('the phone as a page', () => {
  it('approves a login with the PIN, and the browser that waits gets on', async () => {
    const { person, login } = await asks();
    const browser = new Browser();
    const page = await open(simulator, person, browser);
    const { words } = await asked(simulator, person);
    expect(page.text).toContain(words);
    const after = await page.submit({ pin: '1234' }, 'approve');
    expect([after.status, after.text]).toEqual([200, expect.stringContaining('Godkjent')]);
    const back = await login.reload();
    expect(back.url.href).toContain(`${CALLBACK}?`);
  });

  it('says that the PIN was wrong, and asks again', async () => {
    const { person } = await asks();
    const wrong = await (await open(simulator, person)).submit({ pin: '9999' }, 'approve');
    expect(wrong.html).toMatch(/<title>Feil: /);
    expect(wrong.html).toMatch(/<a class="ds-link" href="#pin">/);
    expect((await wrong.submit({ pin: '1234' }, 'approve')).text).toContain('Godkjent');
  });

  it('asks for the PIN where none was typed, and counts nothing', async () => {
    const { person, login } = await asks();
    let page = await open(simulator, person);
    for (const pin of ['', ' ', '', '', '', '']) {
      page = await page.submit({ pin }, 'approve');
      expect([page.status, page.text]).toEqual([200, expect.stringContaining('Skriv PIN-koden først')]);
      expect(page.html).toMatch(/<a class="ds-link" href="#pin">/);
    }
    expect((await page.submit({ pin: '1 2 3 4' }, 'approve')).text).toContain('Godkjent');
    expect((await login.reload()).url.href).toContain(`${CALLBACK}?`);
  });

  it.each(['words_differ', 'not_me', 'no'])('declines, because %s', async (reason) => {
    const { person } = await asks();
    const { id } = await asked(simulator, person);
    const after = await (await open(simulator, person)).press(`reject-${reason}`);
    expect(after.text).toContain('Avslått');
    expect(await messagesOf(simulator, person)).toMatchObject([{ id, state: 'rejected' }]);
  });

  it('says that an answered question can no longer be answered', async () => {
    const { person } = await asks();
    const page = await open(simulator, person);
    await page.press('reject-no');
    const late = await page.submit({ pin: '1234' }, 'approve');
    expect(late.text).toContain('Dette kan ikke besvares lenger');
    expect(await messagesOf(simulator, person)).toMatchObject([{ state: 'rejected' }]);
  });

  it('refuses a form without its token, and one from another site', async () => {
    const { person } = await asks();
    const { id } = await asked(simulator, person);
    const send = (headers: Record<string, string>) =>
      fetch(`${simulator.login}/phone/${person.id}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ act: 'answer', message: id, approve: 'yes', pin: '1234' }).toString(),
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await asked(simulator, person)).state).toBe('new');
  });

  it('of one person answers nothing that was sent to another', async () => {
    const [person, other] = await Promise.all([simulator.control.person(), simulator.control.person()]);
    await waiting(simulator, person);
    await waiting(simulator, other);
    const { id } = await asked(simulator, person);
    const page = await open(simulator, other);
    const stolen = forged(page, (await asked(simulator, other)).id, id);
    expect((await stolen.submit({ pin: '1234' }, 'approve')).status).toBe(404);
    expect((await asked(simulator, person)).state).toBe('new');
  });

  it.each(['p_nobody', 'x', '%2Fp_nobody'])('is not there at /phone/%s', async (handle) => {
    const page = await new Browser().open(`${simulator.login}/phone/${handle}`);
    expect(page.status).toBe(404);
  });

  it('has no address with the person’s number', async () => {
    const person = await simulator.control.person();
    expect((await new Browser().open(`${simulator.login}/phone/${person.pid}`)).status).toBe(404);
    expect((await open(simulator, person)).html).not.toContain(person.pid);
  });

  it('is found in the list of persons', async () => {
    const person = await simulator.control.person();
    const browser = new Browser();
    const people = await browser.open(`${simulator.login}/people?search=${person.id}`);
    const page = await people.click(`Phone of ${person.name.given} ${person.name.family}`);
    expect([page.status, page.url.pathname]).toEqual([200, `/phone/${person.id}`]);
  });

  it('speaks the person’s language, until another is chosen', async () => {
    const person = await simulator.control.person({ locale: 'nn' });
    const page = await open(simulator, person);
    expect(page.text).toContain('Ingen meldingar enno.');
    expect((await page.click('English')).text).toContain('No messages yet.');
  });
});

describe('the tester’s zone', () => {
  it('closed, asks for the token before it shows a phone', async () => {
    const closed = await ownWorld({ host: '0.0.0.0', controlToken: 'a-token-of-the-test' });
    const page = await new Browser().open(`${closed.login}/phone/p_nobody`);
    expect([page.status, page.heading]).toEqual([401, 'For testers only']);
    const events = await fetch(`${closed.login}/phone/p_nobody/events`);
    expect(events.status).toBe(401);
  });
});

describe('the stream behind the page', () => {
  it('tells of what reaches the person, and of nobody else', async () => {
    const [person, other] = await Promise.all([simulator.control.person(), simulator.control.person()]);
    const answer = await fetch(`${simulator.login}/phone/${person.id}/events`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const heard: number[] = [];
    const next = async () => {
      for (;;) {
        const { value = '', done } = (await reader?.read()) ?? { done: true };
        const seqs = [...value.matchAll(/^data: \{"seq":(\d+)\}$/gm)].map(([, seq]) => Number(seq));
        heard.push(...seqs);
        if (done || seqs.length > 0) return;
      }
    };
    await next();
    await setPhone(simulator, other, { in_use: 'android' });
    await setPhone(simulator, person, { in_use: 'android' });
    await next();
    await reader?.cancel();
    const page = await open(simulator, person);
    expect(heard).toHaveLength(2);
    expect(page.html).toContain(`data-seq="${heard[1]}"`);
  });

  it('of nobody is no stream', async () => {
    expect((await fetch(`${simulator.login}/phone/p_nobody/events`)).status).toBe(404);
  });
});
