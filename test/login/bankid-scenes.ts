/** BankID's further pages, as the test of languages asks for them: its ways in, its menu, and what outages say. */
import type { AgentId } from '../../src/eid/browser.ts';
import type { Language } from '../../src/kernel/language.ts';
import { approve, reject } from '../methods/phone.ts';
import type { Page } from '../support/browser.ts';
import {
  atCode,
  atPassword,
  atPicker,
  browserOf,
  type MovedClock,
  passwordOf,
  type Service,
  type Visit,
  wrongCodes,
} from '../support/login.ts';
import type { TestPerson, World } from '../support/world.ts';

export interface Stage {
  readonly simulator: World;
  readonly service: Service;
  readonly clock: MovedClock;
  /** The outage that is met next. */
  readonly meet: (name: string) => void;
}

interface Scene {
  readonly page: Page;
  readonly eid: 'bankid';
  readonly heading: string;
  readonly error?: string;
}

export function bankidScenes(
  stage: () => Stage,
): Readonly<Record<string, (language: Language) => Promise<Scene>>> {
  const someone = (part: object = {}) => stage().simulator.control.person({ eids: { bankid: part } });
  const given = (person: TestPerson, language: Language) =>
    atCode(stage().simulator, stage().service, person, { ui_locales: language });
  const scene = (page: Page, heading: string, error?: string): Scene => ({
    ...{ page, eid: 'bankid', heading },
    ...(error === undefined ? {} : { error }),
  });
  const reload = ({ browser, page }: Visit) => browser.open(page.url);

  /** What the phone's answer leads to. */
  const answered =
    (
      part: object,
      verb: typeof approve,
      fields: Readonly<Record<string, string>>,
      heading: string,
      error: string,
    ) =>
    async (language: Language) => {
      const person = await someone(part);
      const visit = await given(person, language);
      await verb(stage().simulator, person, fields);
      return scene(await reload(visit), heading, error);
    };

  async function atNewPassword(language: Language): Promise<Visit> {
    const person = await someone();
    const { simulator, service } = stage();
    const { browser, page } = await atPassword(simulator, service, person, { ui_locales: language });
    const password = await browser.submit(await browser.submit(page, {}, 'menu-change'));
    return { browser, page: await browser.submit(password, { password: passwordOf(person) }) };
  }

  const typed = (one: string, other: string, error: string) => async (language: Language) => {
    const { browser, page } = await atNewPassword(language);
    const fields = { 'new-password': one, 'confirm-password': other };
    return scene(await browser.submit(page, fields), 'new.heading', error);
  };

  const outage = (code: string, text: string) => async (language: Language) => {
    const { browser, page } = await given(await someone(), language);
    const number = await browser.click(await browser.submit(page, {}, 'back'), 'bankid');
    stage().meet(`bankid.number.${code}`);
    return scene(await browser.submit(number, { pid: (await someone()).pid }), 'stopped.heading', text);
  };

  const entering = (code: string, text: string) => async (language: Language) => {
    const { browser, page } = await given(await someone(), language);
    const picker = await browser.submit(page, {}, 'back');
    stage().meet(`bankid.enter.${code}`);
    return scene(await browser.click(picker, 'bankid'), 'stopped.heading', text);
  };

  /** Chosen in a browser that it refuses. */
  const refused = (agent: AgentId, text: string) => async (language: Language) => {
    const { simulator, service } = stage();
    const browser = browserOf();
    await browser.submit(await browser.open(new URL('/browser', simulator.login)), {}, `use-${agent}`);
    const { page } = await atPicker(simulator, service, { ui_locales: language }, browser);
    return scene(await browser.click(page, 'bankid'), 'stopped.heading', text);
  };

  const app = { chosen: 'app' };
  const mobile = { chosen: 'mobile' };
  return {
    choose: async (language) => {
      const { browser, page } = await given(await someone(), language);
      return scene(await browser.submit(page, {}, 'other'), 'choose.heading');
    },
    app: async (language) => scene((await given(await someone(app), language)).page, 'app.heading'),
    'app: declined': answered(app, reject, {}, 'choose.heading', 'app.rejected'),
    'app: not unlocked': answered(
      { chosen: 'app', app: { faster: true } },
      approve,
      { unlock: 'failed' },
      'app.heading',
      'app.unlock',
    ),
    'app: gone': async (language) => {
      const person = await someone(app);
      const visit = await given(person, language);
      const path = `/people/${person.id}`;
      await stage().simulator.control.must('PATCH', path, { eids: { bankid: { app: null } } });
      await approve(stage().simulator, person);
      return scene(await reload(visit), 'choose.heading', 'app.gone');
    },
    mobile: async (language) => scene((await given(await someone(mobile), language)).page, 'mobile.heading'),
    'mobile: wrong PIN': answered(mobile, approve, { pin: '0' }, 'mobile.heading', 'mobile.wrong'),
    'mobile: declined': answered(mobile, reject, {}, 'choose.heading', 'mobile.rejected'),
    'mobile: words differ': answered(
      mobile,
      reject,
      { reason: 'words_differ' },
      'choose.heading',
      'mobile.differ',
    ),
    'mobile: suspended': async (language) => {
      const person = await someone({ chosen: 'mobile', mobile: { state: 'suspended', pin_errors: 3 } });
      return scene((await given(person, language)).page, 'choose.heading', 'mobile.suspended');
    },
    'mobile: blocked': async (language) => {
      const person = await someone({ chosen: 'mobile', mobile: { state: 'suspended' } });
      return scene((await given(person, language)).page, 'choose.heading', 'mobile.blocked');
    },
    'mobile: gone': async (language) => {
      const person = await someone(mobile);
      const visit = await given(person, language);
      const path = `/people/${person.id}`;
      await stage().simulator.control.must('PATCH', path, { eids: { bankid: { mobile: null } } });
      await approve(stage().simulator, person, { pin: '1234' });
      return scene(await reload(visit), 'choose.heading', 'mobile.gone');
    },
    '14B1': async (language) => {
      const visit = await given(await someone(app), language);
      stage().clock.pass(121);
      return scene(await reload(visit), 'stopped.heading', 'errors.14B1');
    },
    '9439': async (language) => {
      const person = await someone({ device_state: 'unknown', code_errors: 4 });
      const { browser, page } = await given(person, language);
      const [otc = ''] = await wrongCodes(stage().simulator, person, 1);
      return scene(await browser.submit(page, { otc }), 'stopped.heading', 'errors.9439');
    },
    change: async (language) => {
      const { browser, page } = await given(await someone(), language);
      return scene(await browser.submit(page, {}, 'menu-change'), 'change.heading');
    },
    leave: async (language) => {
      const { browser, page } = await given(await someone(), language);
      return scene(await browser.submit(page, {}, 'menu-cancel'), 'leave.heading');
    },
    'new password': async (language) => scene((await atNewPassword(language)).page, 'new.heading'),
    'new password: short': typed('short', 'short', 'new.short'),
    'new password: long': typed('x'.repeat(129), 'x'.repeat(129), 'new.long'),
    'new password: not the same': typed('a newer password', 'another', 'new.differ'),
    '1308': typed('qwer1234', 'qwer1234', 'errors.1308'),
    'password changed': async (language) => {
      const { browser, page } = await atNewPassword(language);
      const fields = { 'new-password': 'a newer password', 'confirm-password': 'a newer password' };
      return scene(await browser.submit(page, fields), 'changed.heading');
    },
    '2031': refused('ie-zones', 'errors.2031'),
    '6202': refused('unsupported', 'errors.6202'),
    '1A13': refused('ie-8', 'errors.1A13'),
    'browser.old': refused('chrome-23', 'browser.old'),
    'outage.restart': entering('2030', 'outage.restart'),
    'outage.network': entering('1016', 'outage.network'),
    'outage.update': entering('1299', 'outage.update'),
    'outage.reset': entering('OIDC-4096', 'outage.reset'),
    'outage.later': outage('1119', 'outage.later'),
    'outage.bank': outage('9458', 'outage.bank'),
    'outage.service': outage('5007', 'outage.service'),
  };
}
