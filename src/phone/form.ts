/** The forms of the phone's page, and of the card reader's: each is one act, told by its `act`. */
import { present } from '../kernel/json.ts';
import { answerApproval } from '../login/machine/approvals.ts';
import type { Params } from '../web/params.ts';
import { INSTALL, type Owned } from './apps.ts';
import { changePhone, type PhoneChange } from './change.ts';
import type { SAID } from './page.ts';
import type { PhonePorts } from './ports.ts';
import { type HandsetPatch, handsetPatch, settled } from './settings.ts';
import { tapApp } from './tap-app.ts';

/**
 * The notice for the next page, and the app or message it is about; `gone` = there is no such person or
 * message.
 */
export type PhoneFormResult = { readonly said: (typeof SAID)[number]; readonly of?: string } | 'gone' | null;

export interface PhoneForm {
  readonly person: string;
  /** Those that its buttons may belong to. */
  readonly apps: readonly Owned[];
  /** The app that is open. */
  readonly app: string | null;
  readonly values: Params['values'];
  readonly trace: string;
}

export type FormPorts = Pick<PhonePorts, 'store' | 'clock' | 'eidSettings' | 'logins'>;

export function carriedOut(ports: FormPorts, sent: PhoneForm): Promise<PhoneFormResult> {
  switch (sent.values.get('act')) {
    case 'answer':
      return answer(ports, sent);
    case 'tap':
      return tap(ports, sent, sent.app, sent.values.get('tap') ?? '');
    case 'install':
      return tap(ports, sent, sent.values.get('app') ?? null, INSTALL);
    case 'settings':
      return settings(ports, sent);
    case 'switch':
      return change(ports, sent, { in_use: sent.values.get('in_use') });
    default:
      return Promise.resolve(null);
  }
}

async function answer(ports: FormPorts, { person, values, trace }: PhoneForm): Promise<PhoneFormResult> {
  const reason = values.get('reject');
  const approved = values.get('approve');
  if (reason === undefined && approved === undefined) return null;
  const message = values.get('message') ?? '';
  // The first has the plain name; another's ends in its message's id.
  const pin = values.get('pin') ?? values.get(`pin-${message}`);
  const unlock = approved === 'yes' ? undefined : approved;
  const choice = values.get('choice');
  const fields = reason === undefined ? present({ pin, unlock, choice }) : { reason };
  const verdict = reason === undefined ? 'approve' : 'reject';
  const answered = await answerApproval(ports, { person, message, answer: verdict, fields, trace });
  switch (answered.kind) {
    case 'unknown':
      return 'gone';
    case 'over':
    case 'no-choice':
      return { said: 'over' };
    case 'incomplete':
      return { said: `no_${answered.missing}`, of: message };
    case 'taken':
      return null;
  }
}

/** The version the form was made for; a form without one is as old as can be. */
function wish({ person, values, trace }: PhoneForm): PhoneChange {
  const version = Number(values.get('handset') ?? '0');
  return { person, version, trace };
}

const OWN = ['_csrf', 'act', 'handset', 'tap', 'app'];

async function tap(
  ports: FormPorts,
  sent: PhoneForm,
  id: string | null,
  button: string,
): Promise<PhoneFormResult> {
  const owned = sent.apps.find(({ app }) => app.id === id);
  if (owned === undefined) return null;
  const fields = Object.fromEntries([...sent.values].filter(([name]) => !OWN.includes(name)));
  const { kind } = await tapApp(ports, wish(sent), owned, { button, fields });
  if (kind === 'too-old') return { said: 'too_old', of: owned.app.id };
  return kind === 'stale' ? { said: kind } : kind === 'gone' ? kind : null;
}

/** The settings of the phone in use, whole: a box that is not ticked is not sent. */
function settings(ports: FormPorts, sent: PhoneForm): Promise<PhoneFormResult> {
  const { values } = sent;
  const biometrics = values.get('biometrics') ?? 'pin';
  const phone = {
    os_version: Number(values.get('os_version')),
    notifications: values.has('notifications'),
    biometrics: biometrics === 'pin' ? null : biometrics,
    biometrics_for_apps: values.has('biometrics_for_apps'),
  };
  return change(ports, sent, (in_use) => ({ [in_use]: phone }));
}

type HandsetChange = object | ((in_use: 'iphone' | 'android') => object);

/**
 * Leaves the phone as it is where a member does not fit: only the version can be mistyped, the rest is
 * chosen.
 */
async function change(ports: FormPorts, sent: PhoneForm, given: HandsetChange): Promise<PhoneFormResult> {
  const { kind } = await changePhone(ports, wish(sent), ({ handset }) => {
    const parsed = handsetPatch.safeParse(typeof given === 'function' ? given(handset.in_use) : given);
    const patch: HandsetPatch | undefined = parsed.data;
    return patch === undefined ? ({ kind: 'version' } as const) : settled(handset, patch);
  });
  return kind === 'done' ? null : kind === 'gone' ? kind : { said: kind };
}
