/** Buypass ID at a login: password and SMS, the app, and the first use with the activation code. */
import { describe, expect, it } from 'vitest';
import { elementText, homeWith, loginOf, movedClock, serviceOf, titleOf } from '../support/login.ts';
import { answer, approve, asked, messagesOf, reject } from '../support/phone.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import {
  BUYPASS,
  buypassOf,
  codeBy,
  PASSWORD,
  PIN,
  someone as somebody,
  throughCode,
  toCode,
} from './buypass-journey.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator);
const someone = (buypass: object | null = {}, more: object = {}) => somebody(simulator, buypass, more);
const held = (person: TestPerson) => buypassOf(simulator, person);
const HIGH = { acr_values: 'idporten-loa-high' };
const said = elementText;
const atNumber = (more?: Readonly<Record<string, string>>) => service.atEntry(BUYPASS, more);
const numbered = async ({ pid }: TestPerson, more?: Readonly<Record<string, string>>) =>
  (await atNumber(more)).submit({ pid });

describe('password and SMS', () => {
  it('prove the person at the high level, with names and one amr for all ways', {
    tags: ['@profile-4.14', '@seed-6'],
  }, async () => {
    const person = await someone();
    const code = await toCode(service, person, HIGH);
    expect(code.text).toContain(`slutter på ${person.mobile.slice(-3)}`);
    const claims = await service.redeemed(await throughCode(service, person, code));
    expect(claims).toMatchObject({
      pid: person.pid,
      acr: 'idporten-loa-high',
      amr: ['Buypass'],
      given_name: person.name.given,
      family_name: person.name.family,
    });
  });

  it('take a D-number too', async () => {
    const person = await someone({}, { number: { kind: 'dnumber' } });
    const home = await throughCode(service, person, await toCode(service, person));
    expect(await service.redeemed(home)).toMatchObject({ pid: person.pid });
  });

  it('send six digits that name the service, in the person’s own language', async () => {
    const person = await someone({}, { locale: 'en' });
    await toCode(service, person);
    const sms = (await messagesOf(simulator, person)).findLast(({ kind }) => kind === 'sms');
    expect(sms?.text).toMatch(/^Buypass ID: Your code for logging in at A service is \d{6}\./);
  });

  it('look the same whether a person has none or the number is nobody’s', {
    tags: '@asvs-6.3.8',
  }, async () => {
    const none = await numbered(await someone(null));
    const nobody = await (await atNumber()).submit({ pid: '17858713889'.replace(/\d$/, '0') });
    expect(said(none, 'error-summary')).toContain('Vi finner ingen Buypass ID for dette nummeret');
    expect(said(nobody, 'error-summary')).not.toContain('Vi finner ingen Buypass ID');
  });

  it('ask for a number of either kind where it is neither', async () => {
    const english = await (await atNumber({ ui_locales: 'en' })).submit({ pid: '4000' });
    expect(said(english, 'error-summary')).toContain('a number of 11 digits, or your mobile number');
    expect(said(await (await atNumber()).submit({ pid: '' }), 'pid-error')).toContain('eller mobilnummeret');
  });

  it('block the password after five wrong ones, in whichever browser; the app still logs in', async () => {
    const person = await someone();
    for (let left = 4; left > 0; left -= 1) {
      const page = await (await numbered(person)).submit({ password: 'wrong' });
      expect(said(page, 'error-summary')).toContain(`Du har ${left} forsøk igjen`);
    }
    const other = await numbered(person);
    const last = await (await numbered(person)).submit({ password: 'wrong' });
    expect(last.text).toContain('Passordet er sperret');
    expect(await held(person)).toMatchObject({ password_state: 'blocked', password_errors: 5 });
    expect((await other.submit({ password: PASSWORD })).text).toContain('Passordet er sperret');
    const waiting = await last.press('way-app');
    await approve(simulator, person, { pin: PIN });
    expect(await service.redeemed(await waiting.reload())).toMatchObject({ amr: ['Buypass'] });
  });

  it('forget wrong passwords with a right one', async () => {
    const person = await someone({ password_errors: 4 });
    await toCode(service, person);
    expect(await held(person)).toMatchObject({ password_errors: 0, password_state: 'active' });
  });

  it('count wrong codes on the person: then nothing is sent, and right ones are not taken', {
    tags: '@asvs-6.6.3',
  }, async () => {
    const person = await someone();
    const open = await toCode(service, person);
    let page = await toCode(service, person);
    for (const left of [2, 1]) {
      page = await page.submit({ otc: 'xxxxxx' });
      expect(said(page, 'error-summary')).toContain(`Du har ${left} forsøk igjen`);
    }
    page = await page.submit({ otc: 'xxxxxx' });
    expect(page.text).toContain('Det er skrevet feil kode for mange ganger. Prøv igjen om 10 min.');
    const sent = (await messagesOf(simulator, person)).length;
    expect((await throughCode(service, person, open)).text).toContain('for mange ganger');
    expect((await toCode(service, person)).text).toContain('for mange ganger');
    expect(await messagesOf(simulator, person)).toHaveLength(sent);
    clock.pass(601);
    const home = await throughCode(service, person, await toCode(service, person));
    expect(homeWith(home)).toHaveProperty('code');
  });

  it('take the newest code alone, and for ten minutes', {
    tags: ['@asvs-6.5.5', '@asvs-6.6.2'],
  }, async () => {
    const person = await someone();
    const page = await toCode(service, person);
    const first = await codeBy(simulator, person, 'sms');
    const again = await page.press('again');
    expect(again.text).toContain('Vi har sendt en ny kode');
    const wrong = await again.submit({ otc: first });
    expect(said(wrong, 'error-summary')).toContain('Feil kode');
    clock.pass(601);
    expect(said(await throughCode(service, person, wrong), 'error-summary')).toContain(
      'Koden gjelder ikke lenger',
    );
  });

  it('cannot do without a mobile number', async () => {
    const person = await someone({}, { mobile: null });
    expect((await toCode(service, person)).text).toContain('ikke noe mobilnummer å sende koden til');
  });
});

describe('the app', () => {
  const byApp = (more: object = {}) => someone({ chosen: 'app' }, more);

  it('is asked, and its PIN on the phone proves the high level', async () => {
    const person = await byApp();
    const waiting = await numbered(person, HIGH);
    const push = await asked(simulator, person);
    expect(push).toMatchObject({ kind: 'push', app: 'buypass-app', needs: ['pin'] });
    expect(push.text).toBe('Vil du logge inn hos A service?');
    await approve(simulator, person, { pin: PIN });
    expect(await service.redeemed(await waiting.reload())).toMatchObject({
      acr: 'idporten-loa-high',
      amr: ['Buypass'],
    });
  });

  it.each([
    (digits: string) => digits,
    (digits: string) => `+47 ${digits}`,
    (digits: string) => `0047${digits}`,
  ])('is found by the mobile number alone, as people write it', async (written) => {
    const person = await byApp({ mobile: '+4740020001' });
    const waiting = await (await atNumber()).submit({ pid: written('40020001') });
    await approve(simulator, person, { pin: PIN });
    expect(await service.redeemed(await waiting.reload())).toMatchObject({ pid: person.pid });
    await simulator.control.change(person, { mobile: null });
  });

  it('is not found by a number that several have, or that nobody’s app has', async () => {
    const mobile = '+4740020002';
    await someone({ app: null }, { mobile });
    const none = await (await atNumber()).submit({ pid: mobile });
    expect(said(none, 'error-summary')).toContain('ingen Buypass ID-app for dette mobilnummeret');
    await byApp({ mobile });
    const several = await (await atNumber()).submit({ pid: mobile });
    expect(said(several, 'error-summary')).toContain('Flere har dette mobilnummeret');
  });

  it('blocks after three wrong PINs in a row, and a right one forgets the others', async () => {
    const person = await byApp();
    const first = await numbered(person);
    await approve(simulator, person, { pin: '9999' });
    expect((await first.reload()).text).toContain('Du har 2 forsøk igjen');
    await approve(simulator, person, { pin: PIN });
    expect(await held(person)).toMatchObject({ app: { pin_errors: 0 } });
    const second = await numbered(person);
    for (let wrong = 0; wrong < 3; wrong += 1) await approve(simulator, person, { pin: '9999' });
    expect((await second.reload()).text).toContain('PIN-koden i appen er sperret');
    expect(await held(person)).toMatchObject({ app: { state: 'blocked', pin_errors: 3 } });
    expect((await numbered(person)).text).toContain('PIN-koden i appen er sperret');
  });

  it('may say no, or nothing: then one may try again, or choose the other way', async () => {
    const person = await byApp();
    const page = await numbered(person);
    await reject(simulator, person);
    const declined = await page.reload();
    expect(declined.text).toContain('Du avslo i appen');
    const waiting = await declined.press('way-app');
    clock.pass(121);
    const late = await waiting.reload();
    expect(late.text).toContain('Vi fikk ikke svar fra appen i tide');
    const password = await late.press('way-password');
    const home = await throughCode(service, person, await password.submit({ password: PASSWORD }));
    expect(await service.redeemed(home)).toMatchObject({ amr: ['Buypass'] });
    expect((await held(person)).chosen).toBe('password');
  });

  it('is not asked any more once the citizen wants another way', async () => {
    const person = await byApp();
    const choose = await (await numbered(person)).press('other');
    expect(titleOf(choose)).toContain('Velg hvordan du vil bruke Buypass ID');
    await expect(asked(simulator, person)).rejects.toThrow('Not one but 0');
  });
});

describe('a forgotten password', () => {
  it('is made anew by PIN in the app, lets a blocked one in again, and a code by SMS follows', async () => {
    const person = await someone({ password_errors: 4 });
    const wrong = await (await numbered(person)).submit({ password: 'wrong' });
    expect(wrong.text).toContain('Passordet er sperret');
    await simulator.control.change(person, { eids: { buypass: { password_state: 'active' } } });
    const waiting = await (await numbered(person)).press('forgotten');
    expect((await asked(simulator, person)).text).toBe('Vil du lage nytt passord for Buypass ID?');
    await approve(simulator, person, { pin: PIN });
    const page = await waiting.reload();
    const old = await page.submit({ 'new-password': PASSWORD, 'confirm-password': PASSWORD });
    expect(said(old, 'error-summary')).toContain('det samme som det gamle');
    const code = await old.submit({
      'new-password': 'et nytt passord',
      'confirm-password': 'et nytt passord',
    });
    expect(await held(person)).toMatchObject({ password: 'et nytt passord', password_errors: 0 });
    const home = await throughCode(service, person, code);
    expect(await service.redeemed(home)).toMatchObject({ acr: 'idporten-loa-high' });
  });

  it('logs nobody in by the PIN alone', async () => {
    const person = await someone();
    const waiting = await (await numbered(person)).press('forgotten');
    await approve(simulator, person, { pin: PIN });
    expect(titleOf(await waiting.reload())).toContain('Lag nytt passord');
    expect((await simulator.control.login(loginOf(waiting).id)).achieved).toBeNull();
  });

  it('needs the app', async () => {
    const page = await (await numbered(await someone({ app: null }))).press('forgotten');
    expect(page.text).toContain('Be kundeservice hos Buypass om et nytt passord');
  });
});

describe('the first use', () => {
  const ordered = { password: null, app: null };

  it('takes the code of the letter, a password and a code by SMS, and raises the level for good', async () => {
    const person = await someone(ordered);
    const { activation_code, level } = await held(person);
    expect([activation_code, level]).toEqual([expect.stringMatching(/^\d{8}$/), 'substantial']);
    const letter = await numbered(person, HIGH);
    const [one = '', other = ''] = [activation_code?.slice(0, 4), activation_code?.slice(4)];
    const chosen = await letter.submit({ activation: `${one} ${other}` });
    const code = await chosen.submit({ 'new-password': PASSWORD, 'confirm-password': PASSWORD });
    expect(await held(person)).toMatchObject({ level: 'substantial', password: PASSWORD });
    const home = await throughCode(service, person, code);
    expect(await service.redeemed(home)).toMatchObject({ acr: 'idporten-loa-high', amr: ['Buypass'] });
    expect(await held(person)).toMatchObject({ level: 'high', activation_code: null });
    const next = await throughCode(service, person, await toCode(service, person, HIGH));
    expect(await service.redeemed(next)).toMatchObject({ acr: 'idporten-loa-high' });
  });

  it.each(['password', 'app'])(
    'may wait where substantial is enough, and proves no more: by %s',
    async (way) => {
      const person = await someone({ level: 'substantial', chosen: way });
      const known = await knownBy(person, way);
      expect(titleOf(known)).toContain('Ta i bruk Buypass ID');
      const home = await known.press('later');
      expect(await service.redeemed(home)).toMatchObject({
        acr: 'idporten-loa-substantial',
        amr: ['Buypass'],
      });
      expect(await held(person)).toMatchObject({ level: 'substantial' });
    },
  );

  it.each(['password', 'app'])('does not wait where high is asked for: by %s', async (way) => {
    const person = await someone({ level: 'substantial', chosen: way });
    const known = await knownBy(person, way, HIGH);
    expect(known.html).not.toContain('id="later"');
    const { activation_code } = await held(person);
    const home = await known.submit({ activation: activation_code ?? '' });
    expect(await service.redeemed(home)).toMatchObject({ acr: 'idporten-loa-high' });
  });

  /** Past password and SMS, or the PIN in the app. */
  async function knownBy(person: TestPerson, way: string, more?: Readonly<Record<string, string>>) {
    if (way === 'password') return throughCode(service, person, await toCode(service, person, more));
    const waiting = await numbered(person, more);
    await approve(simulator, person, { pin: PIN });
    return waiting.reload();
  }

  it('is not done by the letter alone, nor with a letter that another has taken the place of', async () => {
    const person = await someone(ordered);
    const page = await numbered(person);
    const { activation_code } = await held(person);
    await simulator.control.must('POST', `/people/${person.id}/desk/buypass/new-letter`, {});
    const refused = await page.submit({ activation: activation_code ?? '' });
    expect(said(refused, 'error-summary')).toContain('Feil aktiveringskode');
    const chosen = await refused.submit({ activation: await codeBy(simulator, person, 'letter') });
    expect((await simulator.control.login(loginOf(chosen).id)).achieved).toBeNull();
    expect((await held(person)).level).toBe('substantial');
  });

  it('makes the person wait after three wrong codes, as for any code', async () => {
    const person = await someone(ordered);
    let page = await numbered(person);
    for (let wrong = 0; wrong < 3; wrong += 1) page = await page.submit({ activation: '00000000' });
    expect(page.text).toContain('Aktiveringskoden er skrevet feil for mange ganger');
    expect((await numbered(person)).text).toContain('Det er skrevet feil kode for mange ganger');
  });
});

it('who has been proven is not who types their number afterwards, in the same login', async () => {
  const person = await someone({ level: 'substantial', chosen: 'app' });
  const waiting = await numbered(person);
  await approve(simulator, person, { pin: PIN });
  const known = await waiting.reload();
  await simulator.control.must('POST', `/people/${person.id}/desk/buypass/block`, {});
  const number = await known.along('later', 'again');
  const other = await someone({ password: null, app: null });
  const letter = await number.submit({ pid: other.pid });
  expect(letter.heading).toBe('Ta i bruk Buypass ID');
  expect(letter.html).not.toContain('id="later"');
  const { status } = await simulator.control.event(loginOf(letter).id, {
    event: 'answer',
    fields: { activation: '', extra: 'later' },
  });
  expect([status, (await simulator.control.login(loginOf(letter).id)).achieved]).toEqual([
    expect.any(Number),
    null,
  ]);
});

it.each([
  ['passwords', {}, { password_errors: 5, password_state: 'blocked' }],
  [
    'PINs in the app',
    { chosen: 'app' },
    { app: expect.objectContaining({ pin_errors: 3, state: 'blocked' }) },
  ],
])('of many wrong %s at once only so many count as there are tries', async (what, buypass, counted) => {
  const person = await someone(buypass);
  const pages = await Promise.all(Array.from({ length: 8 }, () => numbered(person)));
  if (what === 'passwords') await Promise.all(pages.map((page) => page.submit({ password: 'wrong' })));
  else {
    const questions = (await messagesOf(simulator, person)).filter(({ kind }) => kind === 'push');
    const wrong = ['approve', { pin: '9999' }] as const;
    await Promise.all(questions.map(({ id }) => answer(simulator, person, id, wrong)));
  }
  expect(await held(person)).toMatchObject(counted);
});

it('a Buypass ID that Buypass has blocked stops any login, also one that is open', {
  tags: '@class-after-lockout',
}, async () => {
  const person = await someone();
  const open = await toCode(service, person);
  await simulator.control.must('POST', `/people/${person.id}/desk/buypass/block`, {});
  const stopped = await throughCode(service, person, open);
  expect(stopped.text).toContain('Buypass har sperret denne Buypass ID-en');
  expect((await numbered(person)).text).toContain('Buypass har sperret denne Buypass ID-en');
  await simulator.control.must('POST', `/people/${person.id}/desk/buypass/unblock`, {});
  const again = await stopped.press('again');
  const code = await (await again.submit({ pid: person.pid })).submit({ password: PASSWORD });
  expect(homeWith(await throughCode(service, person, code))).toHaveProperty('code');
});

it('the autopilot gets through by password, by app and at the first use', async () => {
  for (const buypass of [{}, { chosen: 'app' }, { password: null, app: null }, { level: 'substantial' }]) {
    const person = await someone(buypass);
    const page = await service.atPicker(HIGH);
    const solved = await service.solve(page, { person: person.id, method: BUYPASS });
    expect([buypass, solved.achieved]).toEqual([
      buypass,
      expect.objectContaining({ acr: 'idporten-loa-high', amr: 'Buypass' }),
    ]);
  }
});
