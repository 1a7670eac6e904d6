/** The forms of the desk's page: each is one action, told by its `desk` and `action`. */
import type { DeskFacts } from '../eid/desk.ts';
import type { Tables } from '../login/machine/tables.ts';
import { holdsRealNumber } from '../people/pid.ts';
import type { Params } from '../web/params.ts';
import { type ActionRequest, atDesk, type DeskPorts, type Outcome } from './change.ts';
import { type Action, actionsOf } from './desk.ts';
import { desksOf } from './desks.ts';

/** Undefined = there is no such desk, or it does no such thing. */
export function actionNamed(tables: Tables, deskId: string, actionId: string): Action | undefined {
  const desk = desksOf(tables).find(({ id }) => id === deskId);
  return desk === undefined ? undefined : actionsOf(desk).find(({ id }) => id === actionId);
}

/** The first field of a name has it plain; another's says whose it is. */
export function ownName({ desk, id }: Action, field: string): string {
  return `${field}-${desk.id}-${id}`;
}

export function typedIn(action: Action, values: Params['values']): DeskFacts['fields'] {
  const fields = (action.row.fields ?? []).flatMap(({ id }) => {
    const typed = values.get(id) ?? values.get(ownName(action, id));
    return typed === undefined ? [] : [[id, typed] as const];
  });
  return Object.fromEntries(fields);
}

/** Refuses a number that could be a real person's before the desk reads the form (law 10). */
export function carriedOut(ports: DeskPorts, sent: ActionRequest): Promise<Outcome> {
  const real = Object.entries(sent.fields).find(([, typed]) => holdsRealNumber(typed));
  return real === undefined
    ? atDesk(ports, sent)
    : Promise.resolve({ kind: 'problem', problem: { text: 'pid.real', field: real[0] } });
}
