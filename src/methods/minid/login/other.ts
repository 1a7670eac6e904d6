/** The button to the other second factors, and its row; hidden where the person has no other. */
import type { Button } from '../../../eid/field.ts';
import { factorsOf } from '../standing.ts';
import { type MinidFacts, type MinidRow, pressed } from './rules.ts';

export const OTHER: Button = { id: 'other', text: 'other', look: 'link' };

const wantsOther = (facts: MinidFacts) => pressed(facts) === OTHER.id;
export const toOthers: MinidRow = {
  when: wantsOther,
  to: 'choose',
  do: () => ({ event: 'wants another method' }),
};

export const hidesOther = (facts: MinidFacts): readonly string[] =>
  factorsOf(facts).length > 1 ? [] : [OTHER.id];
