/** MinID's desk: the way to each sentence. */
import type { DeskWay } from '../way.ts';

const at =
  (as: string, minid?: object) =>
  (action: string, fields: Readonly<Record<string, string>> = {}): DeskWay => ({
    desk: `minid/${action}`,
    as,
    fields,
    ...(minid === undefined ? {} : { changed: { eids: { minid } } }),
  });
const kari = at('Kari Prøvestad');
const WITHOUT_TOTP = { totp: null };
const NUMBER = { 'country-code': '+47', mobile: '40000321' };
const PASSWORD = { password: '{password}' };

const done: Readonly<Record<string, DeskWay>> = {
  'desk.add-authenticator.done': at('Kari Prøvestad', WITHOUT_TOTP)('add-authenticator', PASSWORD),
  'desk.prove-authenticator.done': {
    ...at('Kari Prøvestad', WITHOUT_TOTP)('prove-authenticator', { otc: '{shown}' }),
    after: [{ desk: 'minid/add-authenticator', fields: PASSWORD }],
  },
  'desk.stop-adding.done': {
    ...at('Kari Prøvestad', WITHOUT_TOTP)('stop-adding'),
    after: [{ desk: 'minid/add-authenticator', fields: PASSWORD }],
  },
  'desk.remove-authenticator.done': kari('remove-authenticator'),
  'desk.activate-app.done': kari('activate-app'),
  'desk.remove-app.done': kari('remove-app'),
  'desk.prefer-sms.done': at('Anders Appvalg')('prefer-sms'),
  'desk.prefer-app.done': kari('prefer-app'),
  'desk.prefer-totp.done': kari('prefer-totp'),
  'desk.move-mobile.done': kari('move-mobile', NUMBER),
  'desk.prove-mobile.done': {
    ...kari('prove-mobile', { otc: '{sms}' }),
    after: [{ desk: 'minid/move-mobile', fields: NUMBER }],
  },
  'desk.change-email.done': kari('change-email', { email: 'kari@example.test' }),
  'desk.order.done': kari('order'),
  'desk.close.done': kari('close'),
  'desk.open.done': at('Kari Prøvestad', { state: 'closed' })('open'),
  'desk.delete.done': kari('delete'),
};

export const says: Readonly<Record<string, DeskWay>> = {
  ...done,
  'profile.quarantined': at('Kari Prøvestad', { totp: null, wrong_guesses: 2 })('add-authenticator', {
    password: 'not the password',
  }),
};

/** The keys above that tell of no mistake. */
export const notices = Object.keys(done);

export const further: Readonly<Record<string, DeskWay>> = {
  'the desk of MinID, with codes to scan': {
    ...at('Kari Prøvestad', WITHOUT_TOTP)('activate-app'),
    after: [{ desk: 'minid/add-authenticator', fields: PASSWORD }],
  },
};
