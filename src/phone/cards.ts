/** The messages as the phone shows them, and the answers they take. */

import { osloClock } from '../kernel/date-format.ts';
import type { Language } from '../kernel/language.ts';
import { methodOf } from '../login/machine/tables.ts';
import { loginTexts } from '../login/pages/texts.ts';
import type { Message } from '../people/message.ts';
import { appsOf, type HandsetOwner, standing } from './apps.ts';
import type { PhonePorts } from './ports.ts';
import type { PhoneRead, Received } from './read.ts';
import { type PhoneTranslate, texts } from './texts.ts';

export interface Choice {
  readonly id: string;
  readonly value: string;
  readonly text: string;
}

/** The form under a message that waits for an answer. */
interface Ask {
  readonly pin: { readonly id: string; readonly label: string; readonly error: string | null } | null;
  readonly approve: readonly Choice[];
  /** The reason why it cannot be approved. */
  readonly off: string | null;
  readonly decline: { readonly id: string; readonly text: string; readonly reasons: readonly Choice[] };
  /** The login's error since the last answer. */
  readonly error: string | null;
}

export interface Card {
  readonly id: string;
  readonly kind: Message['kind'];
  readonly from: string;
  readonly text: string;
  readonly time: string;
  readonly service: string | null;
  readonly words: { readonly id: string; readonly text: string } | null;
  /** The outcome of the message, in words. */
  readonly state: string | null;
  readonly ask: Ask | null;
}

/** The cards of one kind. */
export interface Cards {
  /**
   * On the screen itself: SIM prompts over everything, then SMS and the pushes that notifications let
   * through.
   */
  readonly screen: readonly Card[];
  readonly letters: readonly Card[];
  readonly emails: readonly Card[];
  /** By app: its approvals. */
  readonly approvals: (app: string) => readonly Card[];
  /** The text message that a phone shows over an open app, since it came a short while ago; null = none. */
  readonly banner: Card | null;
}

/** So many of each kind are shown. */
const MOST = 30;

/** A text message stays so long over an open app (ms): as long as the codes in them are valid. */
const BANNER = 10 * 60 * 1000;

/** The message that was approved without its PIN or unlocking, and the sentence that says so. */
export interface Lacks {
  readonly message: string | null;
  readonly text: string;
}

/** The newest open question has the plain ids, which are contract; another's end in its own. */
export function cardsOf(
  ports: PhonePorts,
  { holder, received }: PhoneRead,
  language: Language,
  lacks: Lacks | null = null,
): Cards {
  const first = received.find(({ left }) => left !== null)?.message.id;
  const card = (one: Received) =>
    cardOf(ports, holder, one, {
      language,
      suffix: one.message.id === first ? '' : `-${one.message.id}`,
      lacks: one.message.id === lacks?.message ? lacks.text : null,
    });
  const active = activeApps(ports, holder);
  const { notifications } = holder.handset[holder.handset.in_use];
  const shown = received.filter(({ message: { kind, app } }) =>
    kind === 'push' ? notifications && app !== null && active.includes(app) : true,
  );
  const some = (...kinds: readonly Message['kind'][]) =>
    shown
      .filter(({ message }) => kinds.includes(message.kind))
      .slice(0, MOST)
      .map(card);
  const onScreen = some('sms', 'push', 'sim');
  const isPrompt = ({ kind, ask }: Card) => kind === 'sim' && ask !== null;
  const sms = received.find(({ message: { kind } }) => kind === 'sms');
  return {
    banner: sms === undefined || holder.stamp.at - sms.sentAt > BANNER ? null : card(sms),
    screen: [...onScreen.filter(isPrompt), ...onScreen.filter((one) => !isPrompt(one))],
    letters: some('letter'),
    emails: some('email'),
    approvals: (app) =>
      active.includes(app)
        ? received.filter(({ message, left }) => message.app === app && left !== null).map(card)
        : [],
  };
}

function activeApps({ tables }: PhonePorts, holder: HandsetOwner): readonly string[] {
  return appsOf(tables)
    .filter((owned) => standing(holder, owned).active)
    .map(({ app }) => app.id);
}

interface Drawn {
  readonly language: Language;
  /** Of the ids. */
  readonly suffix: string;
  readonly lacks: string | null;
}

function cardOf(
  ports: PhonePorts,
  holder: HandsetOwner,
  one: Received,
  { language, suffix, lacks }: Drawn,
): Card {
  const { message, sentAt, left } = one;
  const say = texts(language);
  return {
    id: message.id,
    kind: message.kind,
    from: message.from,
    text: message.text,
    time: osloClock(sentAt),
    service: unnamed(message, (service) => say('for', { service })),
    words: message.words === null ? null : { id: `reference-words${suffix}`, text: message.words },
    state: message.state === 'new' ? null : say(`state.${message.state}`),
    ask:
      left === null
        ? null
        : askOf(message, holder, say, { suffix, error: lacks ?? saidOf(ports, one, language) }),
  };
}

/** Says the service of a message whose own text does not. */
function unnamed({ service_name, text }: Message, tell: (service: string) => string): string | null {
  return service_name === null || text.includes(service_name) ? null : tell(service_name);
}

/** The login's feedback while it waits for this very message: that the PIN was wrong, say. */
export function saidOf(
  { tables }: Pick<PhonePorts, 'tables'>,
  { message, login }: Received,
  language: Language,
): string | null {
  const say = login?.wait?.message === message.id ? login.say : null;
  if (login === null || say === null || say.kind === 'notice') return null;
  const method = methodOf(tables, login);
  return loginTexts(language, method?.texts)(say.text, say.with);
}

const REASONS = ['words_differ', 'not_me', 'no'] as const;

type Asking = Pick<Ask, 'error'> & Pick<Drawn, 'suffix'>;

function askOf(message: Message, holder: HandsetOwner, say: PhoneTranslate, { suffix, error }: Asking): Ask {
  const needsPin = message.needs.includes('pin');
  const ways = message.needs.includes('unlock') ? unlocks(holder, say) : [];
  const off = message.needs.includes('unlock') && ways.length === 0 ? say('approve.off') : null;
  const plain = [{ id: 'approve', value: 'yes', text: say('approve') }];
  const approve = message.needs.includes('unlock') ? ways : plain;
  const reasons = REASONS.filter((reason) => reason !== 'words_differ' || message.words !== null);
  return {
    pin: needsPin ? { id: `pin${suffix}`, label: say('pin.label'), error } : null,
    approve: approve.map((one) => ({ ...one, id: one.id + suffix })),
    off,
    decline: {
      id: `decline${suffix}`,
      text: say('decline'),
      reasons: reasons.map((value) => ({
        id: `reject-${value}${suffix}`,
        value,
        text: say(`reason.${value}`),
      })),
    },
    error: needsPin ? null : error,
  };
}

/** As the phone's own settings let apps unlock it. */
function unlocks({ handset }: HandsetOwner, say: PhoneTranslate): readonly Choice[] {
  const { biometrics, biometrics_for_apps } = handset[handset.in_use];
  if (!biometrics_for_apps) return [];
  const enrolled = biometrics === null ? [] : ([biometrics] as const);
  const ways = [...enrolled, 'pin', 'failed'] as const;
  return ways.map((value) => ({ id: `approve-${value}`, value, text: say(`approve.${value}`) }));
}
