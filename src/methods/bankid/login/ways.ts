/**
 * The ways in: code device, app, and mobile as a code chip. The one used last is taken unless another is
 * chosen.
 */
import { combined } from '../../../eid/effect.ts';
import { stop } from '../codes.ts';
import { DEVICES, type Way } from '../schema.ts';
import { askApp } from './app.ts';
import { askMobile, mobileIsSuspended, mobileSuspended } from './mobile.ts';
import { type BankidEffect, type BankidFacts, pressed, type Rows } from './rules.ts';
import { enter } from './way.ts';

const isOffered = (facts: BankidFacts, way: Way) =>
  way === 'device' || (facts.credential?.[way] ?? null) !== null;

/** The button pressed, else the one used last, as far as the person has it. */
export function wanted(facts: BankidFacts): Way {
  const named = (['device', 'app', 'mobile'] as const).find((way) => way === pressed(facts));
  const way = named ?? facts.credential?.chosen ?? 'device';
  return isOffered(facts, way) ? way : 'device';
}

const wantsApp = (facts: BankidFacts) => wanted(facts) === 'app';
const wantsMobile = (facts: BankidFacts) => wanted(facts) === 'mobile';
const wantsSuspendedMobile = (facts: BankidFacts) => wantsMobile(facts) && mobileIsSuspended(facts);
const device = (facts: BankidFacts) => facts.credential?.device_state;
export const deviceIsSuspended = (facts: BankidFacts) => device(facts) === 'suspended';
/** It has never given a right code, and has had its attempts. */
export const deviceIsUnknown = (facts: BankidFacts) =>
  device(facts) === 'unknown' && (facts.credential?.code_errors ?? 0) >= facts.settings.attempts;

function askDevice(facts: BankidFacts): BankidEffect {
  const digits = facts.credential === null ? 6 : DEVICES[facts.credential.device].digits;
  return enter(facts, 'device', { digits, words: null });
}

/** Rows from a number, a choice or another try into a way. */
export const intoWay: Rows = [
  { when: wantsApp, to: 'app', do: askApp },
  {
    when: wantsSuspendedMobile,
    to: 'choose',
    do: (facts) => combined(enter(facts, null), mobileSuspended(facts)),
  },
  { when: wantsMobile, to: 'mobile', do: askMobile },
  {
    when: deviceIsSuspended,
    to: 'stopped',
    do: (facts) => combined(enter(facts, null), stop('9403').do()),
  },
  { when: deviceIsUnknown, to: 'stopped', do: (facts) => combined(enter(facts, null), stop('9439').do()) },
  { to: 'code', do: askDevice },
];

/** Buttons of ways that this person does not have. */
export const missingWays = (facts: BankidFacts): readonly string[] =>
  (['app', 'mobile'] as const).filter((way) => !isOffered(facts, way)).map((way) => `way-${way}`);
