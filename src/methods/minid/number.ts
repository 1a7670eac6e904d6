/** The national identity number, as the pages and the app ask for it. */
import { digits, type Field } from '../../eid/field.ts';
import type { MinidStep } from './login/rules.ts';

export const PID_FIELD: Field = { ...digits('pid', 'pid', 'pid.hint', 'username'), kept: true };

/** The part of a step that asks for the number alone. */
export const asksNumber = {
  fields: [PID_FIELD],
  identify: ({ pid = '' }) => ({ by: 'pid', text: pid }),
  solve: ({ wish: { person } }) => (person?.pid == null ? undefined : { pid: person.pid }),
} satisfies Partial<MinidStep>;
