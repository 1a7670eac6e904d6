/** The pages of BankID on mobile, as the test of languages asks for them. */
import type { Language } from '../../src/kernel/language.ts';
import { mobileAndBirth } from '../methods/mobile.ts';
import { approve, reject } from '../methods/phone.ts';
import type { Page } from '../support/browser.ts';
import { atPicker, serviceOf, type Visit } from '../support/login.ts';
import type { TestPerson } from '../support/world.ts';
import type { Stage } from './bankid-scenes.ts';

const EID = 'bankid-mobil';

interface Scene {
  readonly page: Page;
  readonly eid: string;
  readonly heading: string;
  readonly error?: string;
}
type Scenes = Readonly<Record<string, (language: Language) => Promise<Scene>>>;

export function mobileScenes(stage: () => Stage): Scenes {
  const someone = (held: object | null = {}, more: object = {}) =>
    stage().simulator.control.person({ ...more, eids: { bankid: { mobile: held } } });
  const scene = (page: Page, step: string, error?: string): Scene => ({
    ...{ page, eid: EID, heading: `${step}.heading` },
    ...(error === undefined ? {} : { error }),
  });

  async function atNumber(language: Language, service = stage().service): Promise<Visit> {
    const { browser, page } = await atPicker(stage().simulator, service, { ui_locales: language });
    return { browser, page: await browser.click(page, EID) };
  }

  async function given(person: TestPerson, language: Language, more: object = {}): Promise<Visit> {
    const { browser, page } = await atNumber(language);
    return { browser, page: await browser.submit(page, { ...mobileAndBirth(person), ...more }) };
  }

  const typed = (fields: object, error: string) => async (language: Language) =>
    scene((await given(await someone(), language, fields)).page, 'number', error);

  /** What happens while the phone is asked, and what the page then says. */
  const meanwhile =
    (happens: (person: TestPerson) => unknown, error: string, step = 'stopped') =>
    async (language: Language) => {
      const person = await someone();
      const { browser, page } = await given(person, language);
      await happens(person);
      return scene(await browser.open(page.url), step, error);
    };
  const declined = (reason: string, error: string) =>
    meanwhile((person) => reject(stage().simulator, person, { reason }), error);

  const suspended = (because: object, text: string) => async (language: Language) => {
    const person = await someone({ state: 'suspended', ...because });
    return scene((await given(person, language)).page, 'stopped', text);
  };

  const outage = (code: string) => async (language: Language) => {
    stage().meet(`${EID}.number.${code}`);
    return scene((await given(await someone(), language)).page, 'stopped', `errors.${code}`);
  };

  return {
    number: async (language) => scene((await atNumber(language)).page, 'number'),
    'number: mobile': typed({ mobile: '1' }, 'number.mobile'),
    'number: birthdate': typed({ birthdate: '1' }, 'number.birthdate'),
    'number: several': async (language) => {
      const shared = { mobile: '+4798000001', born: '1970-01-01' };
      await someone({}, shared);
      return scene((await given(await someone({}, shared), language)).page, 'number', 'number.several');
    },
    'number: none': async (language) =>
      scene((await given(await someone(null), language)).page, 'number', 'number.none'),
    wait: async (language) => scene((await given(await someone(), language)).page, 'wait'),
    C101: meanwhile((person) => approve(stage().simulator, person, { pin: '0' }), 'errors.C101', 'wait'),
    'suspended.pin': suspended({ pin_errors: 3 }, 'suspended.pin'),
    'suspended.bank': suspended({}, 'suspended.bank'),
    differ: declined('words_differ', 'differ'),
    not_me: declined('not_me', 'not_me'),
    declined: declined('no', 'declined'),
    lost: meanwhile(async (person) => {
      const { simulator } = stage();
      await simulator.control.must('PATCH', `/people/${person.id}`, { eids: { bankid: { mobile: null } } });
      await approve(simulator, person, { pin: '1234' });
    }, 'lost'),
    C302: meanwhile(() => stage().clock.pass(90), 'errors.C302'),
    'errors.busy': async (language) => {
      const person = await someone();
      await given(person, language);
      return scene((await given(person, language)).page, 'stopped', 'errors.busy');
    },
    C114: async (language) => {
      const { browser, page } = await atNumber(language, await serviceOf(stage().simulator, 'x'.repeat(120)));
      return scene(await browser.submit(page, mobileAndBirth(await someone())), 'stopped', 'errors.C114');
    },
    C104: outage('C104'),
    C134: outage('C134'),
  };
}
