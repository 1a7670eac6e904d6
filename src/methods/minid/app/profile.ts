/** The screens of the active app: open approvals, and the profile with all that its owner may change. */

import { digits } from '../../../eid/field.ts';
import { ofButton, tapped } from '../../../eid/rules/phone-app.ts';
import { EMAIL_FIELD, MOBILE_FIELDS } from '../order/addresses.ts';
import {
  authenticatorCode,
  beginAuthenticator,
  giveUpAuthenticator,
  hasAuthenticator,
  proveAuthenticator,
  removeAuthenticator,
} from '../profile/authenticator.ts';
import { closeMinid, deleted } from '../profile/closing.ts';
import { changeEmail, moveMobile, proveMobile } from '../profile/contact.ts';
import { preferring, removeApp } from '../profile/factors.ts';
import { FACTORS } from '../schema.ts';
import { factorsOf, heldBy } from '../standing.ts';
import { type AppScreen, acting, obstacles, type Taps, words } from './rules.ts';

export const home: AppScreen = {
  heading: 'phone.home.heading',
  lead: ['phone.home.lead'],
  buttons: [{ id: 'profile', text: 'profile.heading' }],
  approvals: true,
  forgets: true,
  taps: [...obstacles, { to: 'profile' }],
};

const BACK = { id: 'back', text: 'phone.back' } as const;
const toProfile = { ...tapped('back'), to: 'profile' } as const;

export const profile: AppScreen = {
  heading: 'profile.heading',
  lead: ['profile.mobile', 'profile.email'],
  buttons: [
    { id: 'prefer', text: 'profile.prefer' },
    { id: 'add', text: 'profile.add' },
    { id: 'remove', text: 'profile.remove' },
    { id: 'mobile', text: 'profile.move' },
    { id: 'email', text: 'profile.change-email' },
    { id: 'stop', text: 'profile.stop' },
    { id: 'close', text: 'profile.close' },
    { id: 'delete', text: 'profile.delete' },
    BACK,
  ],
  hidden: (facts) => [hasAuthenticator(facts) ? 'add' : 'remove'],
  page: words,
  taps: [
    ...obstacles,
    { ...tapped('back'), to: 'home' },
    { ...tapped('prefer'), to: 'prefer' },
    { ...tapped('add'), to: 'add' },
    { ...tapped('remove'), to: 'remove' },
    { ...tapped('mobile'), to: 'mobile' },
    { ...tapped('email'), to: 'email' },
    { ...tapped('stop'), to: 'stop' },
    { ...tapped('close'), to: 'close' },
    { ...tapped('delete'), to: 'delete' },
  ],
};

export const prefer: AppScreen = {
  heading: 'profile.prefer',
  lead: ['prefer.lead'],
  buttons: [...FACTORS.map((factor) => ({ id: factor, text: `way.${factor}` })), BACK],
  hidden: (facts) =>
    FACTORS.filter((factor) => !factorsOf(facts).includes(factor) || factor === heldBy(facts)?.preferred),
  taps: [
    ...obstacles,
    toProfile,
    ...FACTORS.flatMap((factor) =>
      ofButton(factor, acting(preferring(factor), { at: 'prefer', to: 'profile', says: 'prefer.done' })),
    ),
  ],
};

export const add: AppScreen = {
  heading: 'profile.add',
  lead: ['authenticator.lead', 'authenticator.password'],
  fields: [{ id: 'password', label: 'password', type: 'password', autocomplete: 'current-password' }],
  buttons: [{ id: 'next', text: 'next' }, BACK],
  page: words,
  taps: [...obstacles, toProfile, ...acting(beginAuthenticator, { at: 'add', to: 'authenticator' })],
};

export const authenticator: AppScreen = {
  heading: 'authenticator.heading',
  lead: ['authenticator.scan'],
  fields: [digits('otc', 'totp.label', 'totp.hint', 'one-time-code')],
  buttons: [{ id: 'next', text: 'authenticator.go' }, BACK],
  page: words,
  scanned: authenticatorCode,
  taps: [
    ...obstacles,
    ...ofButton('back', acting(giveUpAuthenticator, { at: 'authenticator', to: 'profile' })),
    ...acting(proveAuthenticator, { at: 'authenticator', to: 'profile', says: 'authenticator.done' }),
  ],
};

export const mobile: AppScreen = {
  heading: 'profile.move',
  lead: ['mobile.lead'],
  fields: MOBILE_FIELDS,
  buttons: [{ id: 'next', text: 'order.mobile.send' }, BACK],
  taps: [...obstacles, toProfile, ...acting(moveMobile, { at: 'mobile', to: 'mobile-code' })],
};

export const mobileCode: AppScreen = {
  heading: 'order.code.heading',
  lead: ['mobile.code.lead'],
  fields: [digits('otc', 'sms.label', 'sms.hint', 'one-time-code')],
  buttons: [{ id: 'next', text: 'mobile.go' }, BACK],
  page: words,
  taps: [
    ...obstacles,
    { ...tapped('back'), to: 'mobile' },
    ...acting(proveMobile, { at: 'mobile-code', to: 'profile', says: 'mobile.done' }),
  ],
};

export const email: AppScreen = {
  heading: 'profile.change-email',
  lead: ['email.lead'],
  fields: [EMAIL_FIELD],
  buttons: [{ id: 'next', text: 'email.go' }, BACK],
  taps: [...obstacles, toProfile, ...acting(changeEmail, { at: 'email', to: 'profile', says: 'email.done' })],
};

/** A question whose yes cannot be taken back here. */
const asking = (name: 'remove' | 'stop' | 'close', yes: Taps): AppScreen => ({
  heading: name === 'remove' ? 'remove.heading' : `profile.${name}`,
  lead: [`${name}.lead`],
  buttons: [{ id: 'yes', text: `${name}.go` }, BACK],
  taps: [...obstacles, toProfile, ...yes],
});

export const remove = asking(
  'remove',
  acting(removeAuthenticator, { at: 'remove', to: 'profile', says: 'remove.done' }),
);
export const stop = asking('stop', acting(removeApp, { at: 'stop', to: 'start', says: 'stop.done' }));
export const close = asking('close', acting(closeMinid, { at: 'close', to: 'closed' }));

/** Nothing is left of it, so that the next one begins with a letter. */
export const erase: AppScreen = {
  heading: 'profile.delete',
  lead: ['delete.lead'],
  buttons: [{ id: 'yes', text: 'delete.go' }, BACK],
  taps: [
    ...obstacles,
    toProfile,
    {
      to: 'none',
      do: (facts) => ({
        ...deleted(facts),
        event: 'MinID was deleted by its owner',
      }),
    },
  ],
};
