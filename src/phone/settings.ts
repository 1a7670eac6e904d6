/** The settings of a person's two phones, as they are given and changed. */
import { z } from 'zod';
import type { Handset, Phone, Platform } from '../people/handset.ts';
import type { Done } from './change.ts';

/** Of one phone. */
export const phoneSettings = z.strictObject({
  os_version: z
    .int('The version of iOS or Android is a whole number.')
    .min(1, 'The version of iOS or Android is at least 1.')
    .max(99, 'The version of iOS or Android is at most 99.'),
  notifications: z.boolean('Notifications are true or false.'),
  biometrics: z
    .enum(['face', 'fingerprint'], 'Biometrics are "face", "fingerprint", or null for nothing enrolled.')
    .nullable(),
  biometrics_for_apps: z.boolean('Biometrics for apps are true or false.'),
});

/** A JSON Merge Patch of a handset. `in_use` puts the SIM card into that phone. */
export const handsetPatch = z
  .strictObject({
    in_use: z.enum(['iphone', 'android'], 'The phone in use is "iphone" or "android".'),
    iphone: phoneSettings.partial(),
    android: phoneSettings.partial(),
  })
  .partial();

export type HandsetPatch = z.output<typeof handsetPatch>;

export function settled(handset: Handset, { in_use = handset.in_use, ...phones }: HandsetPatch): Done {
  const next: Handset = {
    ...handset,
    in_use,
    iphone: merged(handset.iphone, phones.iphone),
    android: merged(handset.android, phones.android),
  };
  const moved =
    in_use === handset.in_use ? 'settings changed' : `the SIM card is now in the ${NAMES[in_use]}`;
  const { iphone, android } = next;
  const data = { in_use, iphone: { ...iphone }, android: { ...android } };
  const event = { kind: 'phone.settings', summary: `Phone: ${moved}`, data };
  return { kind: 'done', handset: next, messages: [], event };
}

const NAMES: Readonly<Record<Platform, string>> = { iphone: 'iPhone', android: 'Android phone' };

function merged(phone: Phone, patch: HandsetPatch[Platform]): Phone {
  const given = Object.entries(patch ?? {}).filter(([, value]) => value !== undefined);
  return { ...phone, ...Object.fromEntries(given) };
}
