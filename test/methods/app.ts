/** BankID's app on a test person's phone, through the control API. */
import type { TestPerson, World } from '../support/world.ts';
import { type PhoneMessage, phoneOf } from './phone.ts';

type Where = Pick<World, 'control'>;
type Fields = Readonly<Record<string, string>>;

export interface AppJson {
  readonly installed: boolean;
  readonly active: boolean;
  readonly screen: string | null;
  readonly heading: string | null;
  readonly buttons: readonly string[];
  readonly said: { readonly text: string; readonly field: string | null; readonly error: boolean } | null;
}

interface PhoneJson {
  readonly handset: { readonly apps: { readonly 'bankid-app': AppJson } };
}

const path = ({ id }: TestPerson) => `/people/${id}/phone`;
const appIn = ({ handset }: PhoneJson) => handset.apps['bankid-app'];

export const appOf = async ({ control }: Where, person: TestPerson): Promise<AppJson> =>
  appIn(await control.must<PhoneJson>('GET', path(person)));

/** One tap, and the app after it. */
export async function tap(
  { control }: Where,
  person: TestPerson,
  button: string,
  fields: Fields = {},
): Promise<AppJson> {
  return appIn(await control.must<PhoneJson>('POST', `${path(person)}/apps/bankid-app`, { button, fields }));
}

/** The SIM card in that phone, or its settings. */
export async function setPhone({ control }: Where, person: TestPerson, patch: object): Promise<AppJson> {
  return appIn(await control.must<PhoneJson>('PATCH', path(person), patch));
}

/** The newest message of a kind. */
export async function newest(where: Where, person: TestPerson, kind: string): Promise<PhoneMessage> {
  const one = (await phoneOf(where, person)).findLast((message) => message.kind === kind);
  if (one === undefined) throw new Error(`No ${kind} has reached this person`);
  return one;
}

export async function codeBySms(where: Where, person: TestPerson): Promise<string> {
  const { code } = (await newest(where, person, 'sms')) as PhoneMessage & { readonly code: string };
  return code;
}

/** To where a number is asked for, on the phone in use. */
export async function toNumber(where: Where, person: TestPerson): Promise<AppJson> {
  const { installed } = await appOf(where, person);
  if (!installed) await tap(where, person, 'install');
  return tap(where, person, 'go');
}

export async function toSms(
  where: Where,
  person: TestPerson & { readonly mobile: string },
): Promise<AppJson> {
  await toNumber(where, person);
  await tap(where, person, 'next', { pid: person.pid });
  return tap(where, person, 'next', { mobile: person.mobile });
}

/** To where one shows who one is: number, mobile, code, terms. */
export async function toProof(
  where: Where,
  person: TestPerson & { readonly mobile: string },
): Promise<AppJson> {
  await toSms(where, person);
  await tap(where, person, 'next', { otc: await codeBySms(where, person) });
  return tap(where, person, 'accept');
}
