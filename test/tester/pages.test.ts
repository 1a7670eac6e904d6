import { beforeEach, describe, expect, it } from 'vitest';
import { begin, REAL } from '../control/support.ts';
import { linksOf } from '../support/forms.ts';
import { headings, type TesterWorld, testerWorld } from './support.ts';

let world: TesterWorld;
beforeEach(async () => {
  world = await testerWorld();
});

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
    expect(refused.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  });
});

describe('the dashboard', () => {
  it('logs in with one click, and says whom as', async () => {
    const { text } = await page('/');
    expect(text).toContain('<a class="ds-button" id="login" href="http://localhost:7576/login">');
    expect(text).toContain(world.kari.pid);
    expect(text).toContain(`/people/${world.kari.id}/device`);
    expect(text).toContain('http://localhost:7575/.well-known/openid-configuration');
  });

  it('says how to start the bundled service where it is off', async () => {
    world = await testerWorld(null);
    const { text } = await page('/');
    expect(text).not.toContain('id="login"');
    expect(text).toContain('PROVEPORTEN_DEMO_PORT=7576');
  });

  it('shows what happened, newest first, and where the stream goes on', async () => {
    const login = await begin(world);
    await world.logins.send({
      id: login.id,
      event: { kind: 'choose', entry: 'bankid' },
      from: 'tester',
      trace: 't',
    });
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
    const refused = await world.web.get(`/people/${world.kari.pid}/device`).expect(404);
    expect(refused.text).not.toContain(world.kari.pid);
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

  it('are found by name and by number, and no number gets into an address', async () => {
    const byName = await world.form('/people', { search: 'kari' }).expect(303);
    expect(byName.headers.location).toBe('/people?search=kari');
    const byNumber = await world.form('/people', { search: world.kari.pid }).expect(303);
    expect(byNumber.headers.location).toBe(`/people?search=${world.kari.id}`);
    const { text } = await page(byNumber.headers.location ?? '');
    expect(text).toContain('Kari Prøvestad');
    expect(text).not.toContain('Olav');
  });

  it('a number that could be real is refused and not shown', async () => {
    const refused = await world.form('/people', { search: REAL }).expect(200);
    expect(refused.text).toContain('could belong to a real person');
    expect(refused.text).not.toContain(REAL);
    expect((await page(`/people?search=${REAL}`)).text).not.toContain(REAL);
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

  it('repeats no number from its address', async () => {
    expect((await page(`/trail?person=${REAL}`)).text).not.toContain(REAL);
  });
});
