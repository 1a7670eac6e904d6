/**
 * BankID's error codes: the cause of each, and the text that tells it. Outages share a text by their remedy
 * (docs/facts/eids.md#errors-of-bankid).
 */
import { errorRows } from '../../eid/rules/errors.ts';
import type { StepError } from '../../eid/step.ts';

/** Codes that a state of the person, the login or the browser brings about. */
const STATES = {
  '9314': {
    shown: 'BID-1403',
    cause: '`attempts` wrong passwords, or `state: suspended`; `suspended_because` decides the sentence',
  },
  '9403': { shown: 'BID-1403', cause: '`attempts` wrong codes, or `device_state: suspended`' },
  '9439': { shown: 'BID-1439', cause: '`attempts` wrong codes from a device with `device_state: unknown`' },
  '1308': { cause: 'the new password is the old one' },
  '1313': { cause: '`state: expired`, or `expires_at` has passed' },
  '9409': { cause: 'the session is older than `settings.eids.bankid.session` seconds' },
  '14B1': {
    cause: 'the phone did not answer within `settings.eids.bankid.push` or `chip` seconds; or an outage',
  },
  '14D1': { cause: 'more than `settings.eids.bankid.code_to_password` seconds between code and password' },
  '4000': { cause: 'a wrong activation code in the app' },
  '2031': {
    cause:
      'the browser is `ie-zones`, `chrome-23`, `firefox-27`, `safari-ios-7` or `ios-6`: picked at `/browser`, or `agent` in the control API',
  },
  '6202': {
    cause: 'the browser is `unsupported`, as any Internet Explorer; picked at `/browser`, or `agent`',
  },
  '1A13': {
    cause: 'the browser is `ie-8`, which has no Java; picked at `/browser`, or `agent`',
  },
} as const satisfies Readonly<Record<string, StepError>>;

/** Codes that only an outage brings about, by their remedy. */
const OUTAGES = {
  restart: ['2030', '2032', '2034', '20a1', '20a2', '20b1', '20c1'],
  network: ['1016', '1017', '1018', '1118', '5000'],
  later: ['1119', '1407', '1433', '1437', '2033', '20b0', '9407'],
  update: ['1216', '1299'],
  bank: ['9458'],
  service: ['5007'],
  reset: ['OIDC-4096', 'OIDC-12289'],
} as const;

type Outage = (typeof OUTAGES)[keyof typeof OUTAGES][number];
export type Code = keyof typeof STATES | Outage;

/** Shown as the code of the client that stands for it. */
const SHOWN: Readonly<Record<string, string>> = {
  '9407': 'BID-1407',
  'OIDC-4096': 'OIDC-4096',
  'OIDC-12289': 'OIDC-12289',
};

/** The others are shown under their own number. */
const states = Object.entries<StepError>(STATES).map(([code, error]): [string, StepError] => [
  code,
  { shown: `BID-${code}`, ...error },
]);

const outages = Object.entries(OUTAGES).flatMap(([family, codes]) =>
  codes.map((code): [string, StepError] => [
    code,
    { shown: SHOWN[code] ?? `BID-${code}`, cause: 'an outage', says: `outage.${family}` },
  ]),
);

export const errors: Readonly<Record<string, StepError>> = Object.fromEntries([...states, ...outages]);

export const { saying, stop, outage } = errorRows<Code>(errors);

/** Met while the client is loaded. */
export const ON_ENTERING: readonly Code[] = [
  ...OUTAGES.restart,
  ...OUTAGES.network,
  ...OUTAGES.update,
  ...OUTAGES.reset,
  '1119',
];
/** Met at any answer. */
const ANYWHERE = ['1118', '1119', '1433', '2033', '20b0', '5000'] as const satisfies readonly Code[];
export const ON_NUMBER: readonly Code[] = [...ANYWHERE, '9458', '5007'];
export const ON_CODE: readonly Code[] = [...ANYWHERE, '1407', '1437', '9407'];
export const ON_PHONE: readonly Code[] = [...ANYWHERE, '14B1', '1437'];
export const ON_PASSWORD: readonly Code[] = [...ANYWHERE, '5007'];

/** Nothing helps but the bank. */
const FINAL: readonly string[] = ['9314', '1313', '9458'] satisfies readonly Code[];
/** The code device is out; another way in is not. */
const DEVICE: readonly string[] = ['9403', '9439'] satisfies readonly Code[];

export const canBeTriedAgain = (code: string) => !FINAL.includes(code) && !DEVICE.includes(code);
export const leavesOtherWays = (code: string) => !FINAL.includes(code);
