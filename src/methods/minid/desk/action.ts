/** An action of MinID's desk, made of what its owner does. */
import type { DeskAction, DeskEffect, DeskFacts, DeskProblem } from '../../../eid/desk.ts';
import type { Field } from '../../../eid/field.ts';
import { present } from '../../../kernel/json.ts';
import { type Act, isRefused, type Refused } from '../profile/acts.ts';
import type { MinidCredential } from '../schema.ts';
import type { MinidSettings } from '../settings.ts';

export type MinidDeskFacts = DeskFacts<MinidCredential, MinidSettings>;
export type MinidAction = DeskAction<MinidCredential, MinidSettings>;

/** When an action is offered, and the reason why not. */
export interface Offer {
  readonly when: (facts: MinidDeskFacts) => boolean;
  /** English. */
  readonly unless: string;
}

function problemOf({ refused, counted, also, event }: Refused): DeskProblem<MinidCredential> {
  const { text, field, with: fill, also: others } = refused;
  const costs = counted ?? also;
  const problem = { text, ...present({ field, with: fill, also: others }) };
  if (costs === undefined) return { problem };
  const { credential, messages, ends } = costs;
  return { problem, counted: { credential, ...present({ messages, ends }), event: `MinID: ${event}` } };
}

/** Texts are `desk.<id>.text`, `.hint` and `.done`. */
export function action(
  id: string,
  { when, unless }: Offer,
  act: Act,
  fields: readonly Field[] = [],
): MinidAction {
  const done = (facts: MinidDeskFacts): DeskEffect<MinidCredential> | DeskProblem<MinidCredential> => {
    const came = act(facts);
    if (isRefused(came)) return problemOf(came);
    return { ...came, say: { text: `desk.${id}.done` }, event: `MinID: ${came.event}` };
  };
  return { text: `desk.${id}.text`, hint: `desk.${id}.hint`, fields, offered: when, unless, act: done };
}
