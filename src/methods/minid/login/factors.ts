/** The rows that lead into a second factor: the preferred one first, or the one that was chosen. */
import { combined, told } from '../../../eid/effect.ts';
import { FACTORS, type Factor } from '../schema.ts';
import { factorsOf, heldBy } from '../standing.ts';
import { askApp } from './app.ts';
import type { Right } from './onwards.ts';
import { type MinidFacts, pressed } from './rules.ts';
import { sms } from './sms.ts';
import { askTotp } from './totp.ts';

/** The button pressed, else the one asked for before, else the preferred one; null = the person has none. */
export function wanted(facts: MinidFacts): Factor | null {
  const has = factorsOf(facts);
  const named = [pressed(facts), facts.login.notes.factor, heldBy(facts)?.preferred];
  return named.flatMap((name) => has.find((factor) => factor === name) ?? [])[0] ?? has[0] ?? null;
}

const hasNoFactor = (facts: MinidFacts) => wanted(facts) === null;
const wantsApp = (facts: MinidFacts) => wanted(facts) === 'app';
const wantsTotp = (facts: MinidFacts) => wanted(facts) === 'totp';

/** From the password, or from the choice of another method. */
export const intoFactor: Right = {
  first: [
    {
      when: hasNoFactor,
      to: 'login',
      do: told('factor.none', 'the person has a password and no second factor'),
    },
    { when: wantsApp, to: 'app', do: askApp },
    { when: wantsTotp, to: 'totp', do: askTotp },
  ],
  right: { to: 'sms', do: (facts) => combined(sms.send(facts), { notes: { factor: 'sms' } }) },
};

/** Buttons of factors that are not offered: those that the person has not, and the one at hand. */
export const missingFactors = (facts: MinidFacts): readonly string[] =>
  FACTORS.filter((factor) => !factorsOf(facts).includes(factor) || factor === wanted(facts)).map(
    (factor) => `way-${factor}`,
  );
