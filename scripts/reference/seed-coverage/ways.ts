/** Ways that many rows go. */
import type { Called, InLogin, Opened, Part, SeedRow, Way } from './row.ts';

/** `about` is the part that brings it, with what else is said of the row, if anything. */
export const row = (
  row: number,
  what: string,
  about: Part | Omit<SeedRow, 'row' | 'what' | 'ways'>,
  ways: readonly Way[] = [],
): SeedRow => ({ row, what, ways, ...(typeof about === 'number' ? { part: about } : about) });

/** A login with BankID: as whom, the heading that is then seen, and what leads there. */
export const bankid = (
  as: string,
  heading: string,
  steps: InLogin['steps'],
  more: Partial<InLogin> = {},
): InLogin => ({ login: 'bankid', as, steps, heading, ...more });
export const KNOWN = ['pid', 'otc', 'password'] as const;

/** What the bank can do. */
export const atDesk = (action: string, as: string): Called => ({
  call: `POST /control/people/{person}/desk/bankid/${action}`,
  as,
  status: 200,
});
const page = (open: string, heading: string, as: string, shows?: string): Opened => ({
  open,
  as,
  heading,
  ...(shows === undefined ? {} : { shows }),
});
export const phone = (as: string, shows?: string) =>
  page('/phone/{person}', `Telefonen til ${as}`, as, shows);
export const bank = (as: string, shows?: string) => page('/bank/{person}', `Banken til ${as}`, as, shows);

/** One tap in the app, which then shows this. */
export const tap = (
  as: string,
  button: string,
  shows: string,
  fields?: Readonly<Record<string, string>>,
): Called => ({
  call: 'POST /control/people/{person}/phone/apps/bankid-app',
  as,
  body: fields === undefined ? { button } : { button, fields },
  status: 200,
  shows,
});
export const setPhone = (as: string, body: Readonly<Record<string, unknown>>): Called => ({
  call: 'PATCH /control/people/{person}/phone',
  as,
  body,
  status: 200,
});
/** To the choice of a proof. */
export const toProof = (as: string, last = 'Show who you are'): readonly Called[] => [
  tap(as, 'install', 'Welcome to the BankID app'),
  tap(as, 'go', 'Who are you?'),
  tap(as, 'next', 'Your mobile number', { pid: '{pid}' }),
  tap(as, 'next', 'Code by SMS', { mobile: '{mobile}' }),
  tap(as, 'next', 'Terms', { otc: '{sms}' }),
  tap(as, 'accept', last),
];
export const documents = (as: string, part: Readonly<Record<string, unknown>>): Called => ({
  call: 'PATCH /control/people/{person}',
  as,
  body: { documents: part },
  status: 200,
});

/** What the register and the police can do. */
export const registry = (
  as: string,
  action: string,
  body: Readonly<Record<string, string>> = {},
): Called => ({
  call: `POST /control/people/{person}/desk/register/${action}`,
  as,
  body,
  status: 200,
});
