/** The forms of the desk's page: each is one errand, told by its `desk` and `action`. */
import type { DeskFacts } from '../eid/desk.ts';
import type { Tables } from '../login/machine/tables.ts';
import { holdsRealNumber } from '../people/pid.ts';
import type { Params } from '../web/params.ts';
import { atDesk, type DeskPorts, type Outcome } from './change.ts';
import { type Errand, errandsOf } from './office.ts';
import { officesOf } from './offices.ts';

/** Undefined = there is no such office, or it does no such thing. */
export function errandNamed(tables: Tables, desk: string, action: string): Errand | undefined {
  const office = officesOf(tables).find(({ id }) => id === desk);
  return office === undefined ? undefined : errandsOf(office).find(({ id }) => id === action);
}

/** The first field of a name has it plain; another's says whose it is. */
export function ownName({ office, id }: Errand, field: string): string {
  return `${field}-${office.id}-${id}`;
}

export function typedIn(errand: Errand, values: Params['values']): DeskFacts['fields'] {
  const fields = (errand.action.fields ?? []).flatMap(({ id }) => {
    const typed = values.get(id) ?? values.get(ownName(errand, id));
    return typed === undefined ? [] : [[id, typed] as const];
  });
  return Object.fromEntries(fields);
}

export interface Sent {
  readonly person: string;
  readonly errand: Errand;
  readonly fields: DeskFacts['fields'];
  readonly trace: string;
}

/** A number that could be a real person's is refused before anybody looks at it (law 10). */
export function carriedOut(ports: DeskPorts, sent: Sent): Promise<Outcome> {
  const real = Object.entries(sent.fields).find(([, typed]) => holdsRealNumber(typed));
  return real === undefined
    ? atDesk(ports, sent)
    : Promise.resolve({ kind: 'problem', problem: { text: 'pid.real', field: real[0] } });
}
