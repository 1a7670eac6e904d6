import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { freshPid } from '../../src/people/pid.ts';
import { begin } from '../control/support.ts';
import { decode, linksOf } from '../support/forms.ts';
import { ownWorld } from '../support/shared.ts';
import { headings, testerWorld } from './support.ts';

const world = await testerWorld();

const page = (path: string) => world.web.get(path).expect(200).expect('content-type', /html/);

describe('every page', () => {
  it.each([
    ['/', () => '/'],
    ['/people', () => '/people'],
    ['a code device', () => `/people/${world.kari.id}/device`],
    ['/services', () => '/services'],
    ['/trail', () => '/trail'],
  ])('%s is English, with one h1, headings in order, and the headers of a page', async (_name, path) => {
    const { text, headers } = await page(path());
    expect(text).toContain('<html lang="en"');
    const levels = headings(text);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).not.toMatch(/ style=|<script>|undefined/);
  });

  it.each(['/', '/people', '/services', '/trail'])(
    '%s tables scroll in boxes that the keyboard reaches',
    async (path) => {
      const { text } = await page(path);
      for (const [before] of text.matchAll(/[^\n]*\n\s*<table/g))
        expect(before).toMatch(/pp-scroll.*tabindex="0"/);
    },
  );

  it('links only to what is served', async () => {
    for (const path of ['/', '/people', '/services', '/trail', `/people/${world.kari.id}/device`]) {
      const { text } = await page(path);
      const ours = linksOf(text).filter(({ href }) => /^\/(?!control|health|phone|bank|browser)/.test(href));
      for (const { href } of ours) await world.web.get(href).expect(200);
    }
  });

  it('takes no other method', async () => {
    const refused = await world.web.delete('/people').expect(405);
    expect(refused.headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});

describe('the dashboard', () => {
  it('logs in with one click, and says whom as', async () => {
    const { text } = await page('/');
    expect(text).toContain(`<a class="ds-button" id="login" href="${world.demo}/login">`);
    expect(text).toContain(world.kari.pid);
    expect(text).toContain(`/people/${world.kari.id}/device`);
    expect(text).toContain(`${world.issuer}/.well-known/openid-configuration`);
  });

  it('says how to start the bundled service where it is off', async () => {
    const { text } = await supertest((await ownWorld()).login)
      .get('/')
      .expect(200);
    expect(text).not.toContain('id="login"');
    expect(text).toContain('PROVEPORTEN_DEMO_PORT=7576');
  });

  it('shows what happened, newest first, and where the stream goes on', async () => {
    const login = await begin(world);
    await world.control.must('POST', `/logins/${login.id}/events`, { event: 'choose', entry: 'bankid' });
    const { text } = await page('/');
    expect(text.indexOf('login.step')).toBeLessThan(text.indexOf('login.begun'));
    expect(text).toContain(`/trail?login=${login.id}`);
    const [last] = await world.store.latestEvents({}, 1);
    expect(text).toContain(`data-seq="${last?.seq}"`);
    expect(text).toMatch(/<script src="[^"]*\/trail\.js" defer>/);
  });
});

describe('the code device', () => {
  it('shows the next code and spends nothing', async () => {
    const code = async () =>
      /<output[^>]*id="code"[^>]*>(\d+)</.exec((await page(`/people/${world.kari.id}/device`)).text)?.[1];
    const first = await code();
    expect(first).toMatch(/^\d{6}$/);
    expect(await code()).toBe(first);
  });

  it('has no address with a number, and nobody who is not there', async () => {
    await world.web.get(`/people/${world.kari.pid}/device`).expect(404);
    await world.web.get('/people/p_nobody/device').expect(404);
  });
});

describe('the test persons', () => {
  it('are shown with what one types to be them', async () => {
    const { text } = await page('/people');
    for (const part of ['Kari Prøvestad', world.kari.pid, 'born <code>1987-05-17', 'qwer1234', 'suspended'])
      expect(text).toContain(part);
    expect(text).toMatch(
      /mobile <code>\+474\d{7}<[\s\S]*?>BankID on mobile<\/strong>: active, PIN <code>1234</,
    );
  });

  it('tell what the contact register has of them that is out of the ordinary', async () => {
    const { text } = await page('/people?search=rebekka');
    for (const part of [
      'reserved from digital post',
      'a login asks for contact information',
      'proveporten.test',
    ])
      expect(text).toContain(part);
    expect((await page('/people?search=sverre')).text).toContain('deleted from the contact register');
    expect((await page('/people?search=didrik')).text).toContain('mailbox: digipost');
  });

  it.each([
    ['a name', () => 'kari'],
    ['words in any order', () => 'Prøvestad Kari'],
    ['a number', () => world.kari.pid],
    ['a number with a gap', () => `${world.kari.pid.slice(0, 6)} ${world.kari.pid.slice(6)}`],
    ['an id', () => world.kari.id],
  ])('are found by %s, in an address', async (_, search) => {
    const { text } = await page(`/people?${new URLSearchParams({ search: search() })}`);
    expect(text).toContain('Kari Prøvestad');
    expect(text).not.toContain('Olav');
  });

  it('a number that nobody has comes with the call that makes its owner', async () => {
    const pid = freshPid(stamp(systemClock), 0);
    const { text } = await page(`/people?search=${pid}`);
    expect(text).toContain('Nobody here has this number yet');
    expect(decode(text)).toContain(`-d '{"pid":"${pid}"}'`);
    const typo = `${pid.slice(0, 10)}${(Number(pid[10]) + 1) % 10}`;
    expect((await page(`/people?search=${typo}`)).text).toContain('check digits of this number are wrong');
  });

  it('are shown with their organisations', async () => {
    const { text } = await page('/people?search=310004170');
    expect(text).toContain('DAGL of Øvingsdal Snekkeri AS, 310004170');
  });

  it('says so where nobody fits', async () => {
    expect((await page('/people?search=xyzzy')).text).toContain('Nobody fits');
  });
});

describe('the trail', () => {
  it('is narrowed to one login', async () => {
    const [one, other] = [await begin(world), await begin(world)];
    const { text } = await page(`/trail?login=${one.id}`);
    expect(text).toContain(one.id);
    expect(text).not.toContain(other.id);
    expect((await page('/trail?service=nobody')).text).toContain('Nothing yet');
  });

  it('is narrowed to one person, by number as by id', async () => {
    const person = await world.control.person();
    const { text } = await page(`/trail?person=${person.pid}`);
    expect(text).toContain(`value="${person.pid}"`);
    expect(text).toContain(`Person created: ${person.name.given}`);
    expect((await page(`/trail?person=${person.id}`)).text).toContain(`Person created: ${person.name.given}`);
    expect((await page(`/trail?person=${freshPid(stamp(systemClock), 1)}`)).text).toContain('Nothing yet');
  });
});
