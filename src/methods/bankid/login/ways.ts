/** The ways in: code device, app, and mobile as a code chip. The one used last is taken unless another is chosen. */

import type { Facts } from '../../../eid/facts.ts';
import type { Doing } from '../../../eid/step.ts';
import { stop } from '../codes.ts';
import { held, type Way } from '../credential.ts';
import { askApp } from './app.ts';
import { askMobile, mobileIsSuspended, mobileSuspended } from './mobile.ts';
import { own, pressed, type Rows, set } from './rules.ts';
import { enter } from './way.ts';

const isOffered = (facts: Facts, way: Way) => way === 'device' || (own(facts)?.[way] ?? null) !== null;

/** The button pressed, else the one used last, as far as the person has it. */
export function wanted(facts: Facts): Way {
  const named = (['device', 'app', 'mobile'] as const).find((way) => way === pressed(facts));
  const way = named ?? own(facts)?.chosen ?? 'device';
  return isOffered(facts, way) ? way : 'device';
}

const wantsApp = (facts: Facts) => wanted(facts) === 'app';
const wantsMobile = (facts: Facts) => wanted(facts) === 'mobile';
const wantsSuspendedMobile = (facts: Facts) => wantsMobile(facts) && mobileIsSuspended(facts);
const device = (facts: Facts) => own(facts)?.device_state;
export const deviceIsSuspended = (facts: Facts) => device(facts) === 'suspended';
/** It has never given a right code, and has had its attempts. */
export const deviceIsUnknown = (facts: Facts) =>
  device(facts) === 'unknown' && (own(facts)?.code_errors ?? 0) >= set(facts).attempts;

function askDevice(facts: Facts): Doing {
  const digits = facts.credential === null ? 6 : (held.device?.(facts.credential)?.digits ?? 6);
  return enter(facts, 'device', { digits, words: null });
}

/** Where a number, a choice or another try leads. */
export const intoWay: Rows = [
  { when: wantsApp, to: 'app', do: askApp },
  {
    when: wantsSuspendedMobile,
    to: 'choose',
    do: (facts) => ({
      ...enter(facts, null),
      ...mobileSuspended(facts),
    }),
  },
  { when: wantsMobile, to: 'mobile', do: askMobile },
  {
    when: deviceIsSuspended,
    to: 'stopped',
    do: (facts) => ({ ...enter(facts, null), ...stop('9403').do() }),
  },
  { when: deviceIsUnknown, to: 'stopped', do: (facts) => ({ ...enter(facts, null), ...stop('9439').do() }) },
  { to: 'code', do: askDevice },
];

/** Buttons of ways that this person does not have. */
export const missingWays = (facts: Facts): readonly string[] =>
  (['app', 'mobile'] as const).filter((way) => !isOffered(facts, way)).map((way) => `way-${way}`);
