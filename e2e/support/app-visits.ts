/** How to get to each screen and message of BankID's app on the phone. */
import type { Page } from '@playwright/test';
import { codeBySms, setPhone, tap, toNumber, toProof, toSms } from '../../test/methods/app.ts';
import type { Clocked, Visit } from './visits.ts';
import type { TestPerson } from './world.ts';

type Owner = TestPerson & { readonly mobile: string };
type Lead = (world: Clocked, person: Owner) => Promise<unknown>;
const NONE_ACTIVE = { eids: { bankid: { app: null } } };

/** As this person, led so far by the control API: then the page is looked at. */
const led =
  (lead: Lead, part: object = NONE_ACTIVE): Visit['go'] =>
  async (page: Page, world: Clocked) => {
    const person = (await world.control.person(part)) as Owner;
    await lead(world, person);
    await page.goto(`${world.issuer}/phone/${person.id}?app=bankid-app`);
    await page.locator('#app-heading').waitFor();
  };
const seen = (lead: Lead, part?: object): Visit => ({ go: led(lead, part) });
const failed = (lead: Lead, part?: object): Visit => ({ error: true, go: led(lead, part) });

/** One tap after another. */
const then =
  (lead: Lead, ...taps: readonly (readonly [string, Readonly<Record<string, string>>?])[]): Lead =>
  async (world, person) => {
    await lead(world, person);
    for (const [button, fields] of taps) await tap(world, person, button, fields);
  };

const nothing: Lead = async () => undefined;
const installed: Lead = (world, person) => tap(world, person, 'install');
const onAndroid =
  (lead: Lead): Lead =>
  async (world, person) => {
    await setPhone(world, person, { in_use: 'android' });
    await lead(world, person);
  };
const backOnIphone =
  (lead: Lead): Lead =>
  async (world, person) => {
    await lead(world, person);
    await setPhone(world, person, { in_use: 'iphone' });
  };

const toMobile: Lead = async (world, person) => {
  await toNumber(world, person);
  await tap(world, person, 'next', { pid: person.pid });
};
const toTerms: Lead = async (world, person) => {
  await toSms(world, person);
  await tap(world, person, 'next', { otc: await codeBySms(world, person) });
};
const toOther = onAndroid(then(toProof, ['other']));
const wrong: readonly [string, Readonly<Record<string, string>>] = ['next', { otc: 'wrong' }];
const bankid = (part: object) => ({ eids: { bankid: part } });
const papers = (documents: object) => ({ ...NONE_ACTIVE, documents });
const PAST = '2020-01-01T00:00:00.000Z';
const passport = (part: object) =>
  papers({
    passport: { country: 'SWE', machine_readable: true, expires_at: '2090-01-01T00:00:00.000Z', ...part },
    register_status: 'not_checked',
  });
const refused = (button: string, part: object) => failed(then(toProof, [button]), part);

export const APP_STATES: Readonly<Record<string, Visit>> = {
  'bankid-app: start': seen(installed),
  'bankid-app: none': seen(then(installed, ['go']), bankid({ state: 'ordered', app: null })),
  'bankid-app: expired': seen(nothing, bankid({ state: 'expired' })),
  'bankid-app: suspended': seen(nothing, bankid({ state: 'suspended', password_errors: 5 })),
  'bankid-app: blocked': seen(nothing, bankid({ state: 'suspended' })),
  'bankid-app: elsewhere': seen(onAndroid(installed), {}),
  'bankid-app: number': seen(toNumber),
  'bankid-app: mobile': seen(toMobile),
  'bankid-app: sms': seen(toSms),
  'bankid-app: terms': seen(toTerms),
  'bankid-app: how': seen(onAndroid(toProof), {}),
  'bankid-app: young': seen(toProof, { ...NONE_ACTIVE, born: '2012-01-01' }),
  'bankid-app: scan': seen(then(toProof, ['passport'])),
  'bankid-app: device': seen(then(toProof, ['device'])),
  'bankid-app: other': seen(toOther, {}),
  'bankid-app: done': seen(then(toProof, ['passport'], ['good'])),
  'bankid-app: home': seen(nothing, {}),
  'bankid-app: my': seen(then(nothing, ['my']), {}),
  'bankid-app: faster': seen(then(nothing, ['my'], ['faster-on']), {}),
  'bankid-app: locked': seen(async (world, person) => {
    await setPhone(world, person, { iphone: { biometrics_for_apps: false } });
    await then(nothing, ['my'], ['faster-on'])(world, person);
  }, {}),
  'bankid-app: moving': seen(backOnIphone(toOther), {}),
  'bankid says phone.number.other': failed(async (world, person) => {
    await toNumber(world, person);
    await tap(world, person, 'next', { pid: (await world.control.person()).pid });
  }),
  'bankid says phone.mobile.other': failed(then(toMobile, ['next', { mobile: '123' }])),
  'bankid says phone.mobile.none': failed(then(toMobile, ['next', { mobile: '123' }]), {
    ...NONE_ACTIVE,
    mobile: null,
  }),
  'bankid says phone.sms.sent': seen(then(toSms, ['new-code', {}])),
  'bankid says phone.sms.late': {
    ...failed(async (world, person) => {
      await toSms(world, person);
      world.later(601);
      await tap(world, person, 'next', { otc: '123456' });
    }),
    own: 'clock',
  },
  'bankid says errors.4000': failed(then(toSms, wrong)),
  'bankid says phone.sms.missing': failed(then(toSms, ['next', { otc: '' }])),
  'bankid says phone.sms.wait': failed(async (world, person) => {
    await then(toSms, wrong, wrong, wrong)(world, person);
    await toSms(world, person);
  }),
  'bankid says phone.sms.stopped': failed(then(toSms, wrong, wrong, wrong)),
  'bankid says phone.terms.declined': failed(then(toTerms, ['decline'])),
  'bankid says phone.how.no-passport': refused('passport', papers({ passport: null })),
  'bankid says phone.how.old-passport': refused('passport', passport({ expires_at: PAST })),
  'bankid says phone.how.unchecked': refused('passport', passport({})),
  'bankid says phone.how.unreadable': refused(
    'passport',
    passport({ country: 'NOR', machine_readable: false }),
  ),
  'bankid says phone.how.no-card': refused('card', NONE_ACTIVE),
  'bankid says phone.how.old-card': refused('card', papers({ id_card: { expires_at: PAST } })),
  'bankid says phone.scan.unreadable': failed(then(toProof, ['passport'], ['blurred'])),
  'bankid says phone.scan.mismatch': failed(then(toProof, ['passport'], ['else'])),
  'bankid says phone.device.code': failed(
    then(toProof, ['device'], ['next', { otc: 'wrong', password: 'wrong' }]),
  ),
  'bankid says phone.device.password': failed(async (world, person) => {
    await then(toProof, ['device'])(world, person);
    await tap(world, person, 'next', { otc: await world.control.code(person, 'bankid'), password: 'wrong' });
  }),
  'bankid says phone.other.waiting': seen(then(toOther, ['check']), {}),
  'bankid says phone.other.rejected': failed(async (world, person) => {
    await then(backOnIphone(toOther), ['reject'])(world, person);
    await onAndroid(then(nothing, ['check']))(world, person);
  }, {}),
  'bankid says phone.moving.rejected': seen(then(backOnIphone(toOther), ['reject']), {}),
  'bankid says phone.my.is-on': seen(then(nothing, ['my'], ['faster-on'], ['phone-pin']), {}),
  'bankid says phone.my.is-off': seen(
    then(nothing, ['my'], ['faster-off']),
    bankid({ app: { faster: true } }),
  ),
  'bankid says phone.faster.not-enrolled': failed(async (world, person) => {
    await setPhone(world, person, { iphone: { biometrics: null } });
    await then(nothing, ['my'], ['faster-on'], ['face'])(world, person);
  }, {}),
};
