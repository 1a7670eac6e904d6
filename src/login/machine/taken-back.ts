/**
 * A login that is proven, and whose answer has not left yet: the events that take the proof back, and the
 * step that waited for it.
 */

import type { Step } from '../../eid/step.ts';
import type { Login, LoginEvent } from './login.ts';

/**
 * Cancel and back always do. Another eID and any answer, too, unless the tester has proven it: then any form
 * of the browser completes it. An answer to a step that is not there comes from a page drawn before the
 * proof.
 */
export function takesBack(login: Login, event: LoginEvent): boolean {
  if (login.state !== 'proven') return false;
  const isTheirs = login.proven_by !== 'tester';
  switch (event.kind) {
    case 'cancel':
    case 'back':
      return true;
    case 'choose':
      return isTheirs && event.entry !== login.entry && login.entries.includes(event.entry);
    case 'answer':
      return isTheirs;
    default:
      return false;
  }
}

/**
 * The login at the step that waited for the phone, with its notes of then, and without the wait; null where
 * no phone has proven it.
 */
export function asWaited(login: Login): Login | null {
  const { waited } = login;
  if (waited === undefined) return null;
  return { ...unproven(login), state: 'open', step: waited.step, notes: waited.notes };
}

/** Nothing is proven any more. */
function unproven(login: Login): Login {
  const { proven_by: _by, waited: _waited, ...rest } = login;
  return { ...rest, achieved: null, passed: [], proven_at: null };
}

/** The login as it stands at the picker: its answers and its proof are gone. */
export function atPicker(login: Login): Login {
  const nothing = { entry: null, method: null, post_login: null, step: null, person: null } as const;
  return { ...unproven(login), ...nothing, notes: {}, say: null, typed: {}, wait: null };
}

/** Whether the step has a button that answers this as `extra`. */
export function hasButton({ extra = [], menu = [] }: Step, pressed: string | undefined): boolean {
  return [...extra, ...menu].some(({ id, value = id }) => value === pressed);
}
