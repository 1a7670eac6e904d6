/** Commfides: the way to each screen and message. */
import { says as inWindow, notices, screens } from './commfides/window.ts';
import type { DeskWay, EidWays, LoginWay, Step } from './way.ts';

const EID = 'commfides';
const as =
  (who: string, commfides?: object) =>
  (...steps: readonly Step[]): LoginWay => ({
    login: EID,
    as: who,
    steps,
    ...(commfides && { changed: { eids: { commfides } } }),
  });
const kari = as('Kari Prøvestad');
const GIVEN = { serial: '{serial}' };
/** Her card, so. */
const card = (commfides: object, ...more: readonly Step[]) => as('Kari Prøvestad', commfides)(GIVEN, ...more);
const computer = (amiss: object) => card({ computer: amiss });

const WAITS = kari(GIVEN);

const at =
  (who: string) =>
  (action: string): DeskWay => ({ desk: `commfides/${action}`, as: who });

export default {
  steps: {
    serial: kari(),
    wait: kari(GIVEN),
    stopped: kari(GIVEN, 'reject because no'),
  },
  says: {
    'serial.missing': kari({ serial: '' }),
    'serial.none': kari({ serial: 'CF00000000' }),
    'card.program': computer({ program: false }),
    'card.reader': computer({ reader: false }),
    'card.card': computer({ slot: 'none' }),
    'card.other': computer({ slot: 'other' }),
    'card.blocked': as('Torleif Kortsperren')(GIVEN),
    'card.spent': card({ state: 'blocked', pin_errors: 3, puk_errors: 5 }),
    'card.declined': kari(GIVEN, 'reject because no'),
    'card.late': { ...kari(GIVEN, 'later 120'), told: 'no PIN in the window for 120 seconds' },
    'card.pin': kari(GIVEN, 'approve with 9999'),
    'certificate.another': as('Sindre Stikkeprøve')(GIVEN, 'choose employee with 1234'),
    'certificate.expired': as('Unni Utgåttkort')(GIVEN, 'approve with 1234'),
    'certificate.revoked': kari(GIVEN, 'desk commfides/revoke', 'approve with 1234'),
    'certificate.refused': card({ certificate: 'refused' }, 'approve with 1234'),
    device: { ...kari(), browser: 'phone' },
    ...inWindow,
    'desk.new-card.done': at('Unni Utgåttkort')('new-card'),
    'desk.unblock.done': at('Torleif Kortsperren')('unblock'),
    'desk.revoke.done': at('Kari Prøvestad')('revoke'),
    'desk.renew.done': at('Unni Utgåttkort')('renew'),
  },
  apps: { 'commfides-program': screens },
  guides: {
    'log-in': {
      choose: { way: null },
      serial: { way: kari() },
      wait: { way: WAITS },
      window: { way: WAITS, reader: 'commfides-program' },
    },
  },
  further: {
    'the computer, where it asks': {
      app: 'commfides-program',
      on: 'reader',
      as: 'Sindre Stikkeprøve',
      asked: as('Sindre Stikkeprøve')(GIVEN),
      taps: [],
    },
    'the computer, where no program is installed': {
      app: 'commfides-program',
      on: 'reader',
      as: 'Kari Prøvestad',
      taps: ['uninstall'],
    },
  },
  notices: [...notices, 'desk.new-card.done', 'desk.unblock.done', 'desk.revoke.done', 'desk.renew.done'],
  mistakes: ['stopped'],
} satisfies EidWays;
