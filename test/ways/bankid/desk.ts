/** BankID's part of the bank: the way to each sentence, and to the desk as it else looks. */
import type { DeskWay } from '../way.ts';

const at =
  (as: string) =>
  (action: string, fields: Readonly<Record<string, string>> = {}): DeskWay => ({
    desk: `bankid/${action}`,
    as,
    fields,
  });
const kari = at('Kari Prøvestad');
const PAST = '2020-01-01T12:00:00.000Z';

const done: Readonly<Record<string, DeskWay>> = {
  'desk.order.done': at('Nils Utenom')('order'),
  'desk.renew.done': at('Signe Utløpsen')('renew'),
  'desk.suspend.done': kari('suspend'),
  'desk.reactivate.done': at('Birger Banksperren')('reactivate'),
  'desk.new-password.done': kari('new-password'),
  'desk.activate-all-services.done': at('Nina Nettbanksen')('activate-all-services'),
  'desk.edit-profile.done': kari('edit-profile', { email: 'kari@example.test' }),
  'desk.offer-mobile.done': at('Sofie Simløsen')('offer-mobile'),
  'desk.open-mobile.done': at('Marit Mobilsperren')('open-mobile'),
  'desk.suspend-mobile.done': kari('suspend-mobile'),
  'desk.withdraw-mobile.done': kari('withdraw-mobile'),
  'desk.new-sim.done': kari('new-sim'),
  'desk.change-device.done': kari('change-device'),
  'desk.delete-app.done': kari('delete-app'),
};

export const says: Readonly<Record<string, DeskWay>> = {
  ...done,
  'desk.edit-profile.nothing': kari('edit-profile', { mobile: '', email: '' }),
  'desk.edit-profile.mobile': kari('edit-profile', { mobile: '12' }),
  'desk.edit-profile.email': kari('edit-profile', { email: 'nobody' }),
};

/** The keys above that tell of no mistake. */
export const notices = Object.keys(done);

export const further: Readonly<Record<string, DeskWay>> = {
  'the desk, where everything is amiss': {
    desk: null,
    as: 'Kari Prøvestad',
    changed: {
      eids: { bankid: { all_services: false, device_state: 'suspended', mobile: { state: 'suspended' } } },
      documents: {
        passport: { country: 'SWE', machine_readable: false, expires_at: PAST },
        id_card: { expires_at: PAST },
        register_status: 'not_checked',
      },
    },
  },
  'the desk, what is offered no longer': { ...kari('suspend'), twice: true },
};
