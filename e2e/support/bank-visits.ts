/** How to get to the desk, and to each sentence a bank says there. */
import type { Page } from '@playwright/test';
import type { Clocked, Visit } from './visits.ts';

/** The desk of somebody who is so. */
const of =
  (part: object): Visit['go'] =>
  async (page, world) => {
    const { id } = await world.control.person(part);
    await page.goto(`${world.issuer}/bank/${id}`);
  };

type Typed = Readonly<Record<string, string>>;

const pressed =
  (action: string, part: object = {}, typed: Typed = {}): Visit['go'] =>
  async (page: Page, world: Clocked) => {
    await of(part)(page, world);
    for (const [field, text] of Object.entries(typed)) await page.locator(`#${field}`).fill(text);
    await page.locator(`#${action}`).click();
    await page.locator('#notice, #error-summary').waitFor();
  };

const done = (action: string, bankid: object | null = {}, typed: Typed = {}): Visit => ({
  go: pressed(`bankid-${action}`, { eids: { bankid } }, typed),
});
const refused = (typed: Typed): Visit => ({ error: true, go: pressed('bankid-edit-profile', {}, typed) });

export const BANK_PAGES: Readonly<Record<string, Visit>> = { '/bank/:person': { go: of({}) } };

export const BANK_STATES: Readonly<Record<string, Visit>> = {
  'bankid says desk.order.done': done('order', null),
  'bankid says desk.renew.done': done('renew', { state: 'expired' }),
  'bankid says desk.suspend.done': done('suspend'),
  'bankid says desk.reactivate.done': done('reactivate', { state: 'suspended' }),
  'bankid says desk.new-password.done': done('new-password'),
  'bankid says desk.activate-all-services.done': done('activate-all-services', { all_services: false }),
  'bankid says desk.edit-profile.done': done('edit-profile', {}, { email: 'kari@example.test' }),
  'bankid says desk.edit-profile.nothing': refused({ mobile: '', email: '' }),
  'bankid says desk.edit-profile.mobile': refused({ mobile: '12' }),
  'bankid says desk.edit-profile.email': refused({ email: 'nobody' }),
  'bankid says desk.offer-mobile.done': done('offer-mobile', { mobile: null }),
  'bankid says desk.open-mobile.done': done('open-mobile', { mobile: { state: 'suspended' } }),
  'bankid says desk.suspend-mobile.done': done('suspend-mobile'),
  'bankid says desk.withdraw-mobile.done': done('withdraw-mobile'),
  'bankid says desk.new-sim.done': done('new-sim'),
  'bankid says desk.change-device.done': done('change-device'),
  'bankid says desk.delete-app.done': done('delete-app'),
};

const PAST = '2020-01-01T12:00:00.000Z';

export const BANK_FURTHER: Readonly<Record<string, Visit>> = {
  'the desk, where everything is amiss': {
    go: of({
      eids: { bankid: { all_services: false, device_state: 'suspended', mobile: { state: 'suspended' } } },
      documents: {
        passport: { country: 'SWE', machine_readable: false, expires_at: PAST },
        id_card: { expires_at: PAST },
        register_status: 'not_checked',
      },
    }),
  },
  'the desk, an appointment with the police': { go: pressed('register-id-card') },
  'the desk, a country that is none': {
    error: true,
    go: pressed('register-foreign-passport', {}, { country: 'Sweden' }),
  },
  'the desk, what is offered no longer': {
    error: true,
    async go(page, world) {
      const { id } = await world.control.person();
      await page.goto(`${world.issuer}/bank/${id}`);
      await world.control.must('POST', `/people/${id}/desk/bankid/suspend`, {});
      await page.locator('#bankid-suspend').click();
    },
  },
};
