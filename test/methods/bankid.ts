/** A test person's BankID as the control API shows it now. */

import type { Where } from '../support/phone.ts';
import type { TestPerson } from '../support/world.ts';

export interface BankidJson {
  readonly state: string;
  readonly password: string;
  readonly chosen: string;
  readonly device: string;
  readonly device_state: string;
  readonly password_errors: number;
  readonly code_errors: number;
  readonly app: { readonly phone: string; readonly faster: boolean } | null;
  readonly mobile: { readonly state: string; readonly pin_errors: number } | null;
}

export async function bankidOf({ control }: Where, person: Pick<TestPerson, 'id'>): Promise<BankidJson> {
  return (await control.shown<{ readonly eids: { readonly bankid: BankidJson } }>(person)).eids.bankid;
}

/** A number as somebody may write it. */
export const SPELLINGS: readonly ((pid: string) => string)[] = [
  (pid) => pid,
  (pid) => ` ${pid} `,
  (pid) => pid.replace(/^(\d{6})/, '$1 '),
  (pid) => [...pid].join(' '),
];
