/**
 * Headless login for the eID that declares it: `login_hint=<prefix>:<pid>_<acr>` (Digdir, func_apitesting).
 */
import type { LoginMethod } from './eid/method.ts';
import type { Headless } from './oidc/ports.ts';
import { pidSentences } from './people/input.ts';
import type { PersonFor } from './people/making.ts';
import { BY_PID, PERSON } from './people/person.ts';
import type { PidReader } from './people/pid.ts';

/** Undefined where no eID offers it. An unregistered number becomes a person at first sight. */
export function headlessBy(
  methods: readonly LoginMethod[],
  readPid: PidReader,
  personFor: PersonFor,
): Headless | undefined {
  const method = methods.find(({ headless }) => headless !== undefined);
  if (method?.headless === undefined) return undefined;
  return {
    ...method.headless,
    acr_values: method.entries.map(({ acr }) => acr),
    resolve(number, look, stamp) {
      const reading = readPid(number);
      if (!reading.ok) return { refused: pidSentences[reading.why] };
      const owner = look(BY_PID, reading.pid)?.value.person;
      const known = owner === undefined ? undefined : look(PERSON, owner)?.value;
      return known === undefined ? personFor(reading.pid, stamp, look) : { person: known, puts: [] };
    },
  };
}
