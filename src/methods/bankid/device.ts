/** The code device: checks its codes, and shows them outside a login. */
import type { CodeGenerator, Verdict } from '../../codes/code.ts';
import { generators, withStaticCode } from '../../codes/code-book.ts';
import type { Codes } from '../../eid/credential.ts';
import type { Facts } from '../../eid/facts.ts';
import { type BankidCredential, DEVICES } from './schema.ts';
import type { BankidSettings } from './settings.ts';

/** The generator of this device; the static code, where the settings have one, is accepted too. */
function device(credential: BankidCredential, staticCode: string | null): CodeGenerator {
  const generator = generators[credential.generator];
  if (generator === undefined) throw new Error(`No code generator is called ${credential.generator}`);
  return withStaticCode(generator, staticCode);
}

/** The verdict on an answer with a code of the device. */
export function verify({
  credential,
  settings,
  fields: { otc = '' },
  personAt,
}: Pick<
  Facts<BankidCredential, BankidSettings>,
  'credential' | 'settings' | 'fields' | 'personAt'
>): Verdict {
  if (credential === null) return { kind: 'wrong' };
  return device(credential, settings.static_code).verify(otc, {}, credential.holder, personAt);
}

export const codes: Codes<BankidCredential> = {
  present({ credential, personAt }) {
    const { holder } = credential;
    const generator = device(credential, null);
    for (const code of generator.accepted({}, holder, personAt)) {
      return { code, generator: generator.id, expires_at: generator.expiresAt(holder, personAt) };
    }
    return null;
  },
  handOut({ credential, personAt }) {
    const { code, holder } = device(credential, null).handOut(credential.holder, personAt);
    return { code, credential: { holder } };
  },
  device: (credential) => DEVICES[credential.device],
};
