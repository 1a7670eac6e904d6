/**
 * Messages to a person: text messages, letters and e-mail, approvals for an app, prompts for the SIM card,
 * and what a card's helper program asks on the person's computer (`reader`).
 */
import { DAY, type Instant, rfc3339 } from '../kernel/clock.ts';
import { derivedId, type Stamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { kind } from '../storage/kind.ts';
import type { Put, Stored } from '../storage/store.ts';

type MessageKind = 'sms' | 'email' | 'letter' | 'push' | 'sim' | 'reader';

/**
 * `withdrawn`: the login it belongs to has gone another way. Only what waits for an answer is ever other than
 * `new`.
 */
export type MessageState = 'new' | 'approved' | 'rejected' | 'withdrawn' | 'expired';

/**
 * A demand on an approval: `pin` typed on the phone, or `unlock` (face, fingerprint or the phone's own PIN).
 */
export type Need = 'pin' | 'unlock';

/** One of several things that an approval may stand for: a certificate on a card. A type, so that it is JSON. */
export type MessageChoice = { readonly id: string; readonly text: string };

/** The eID's part of a message; the code that commits it adds the rest. */
export interface NewMessage {
  readonly kind: MessageKind;
  /** The sender as the phone shows it. */
  readonly from: string;
  /** In the person's own language. */
  readonly text: string;
  /** The one-time code in the text, for QA. */
  readonly code?: string;
  /** The reference words, as the page shows them. */
  readonly words?: string;
  /** The handset's app it is for; a `push` has one, and a `reader` its helper program. */
  readonly app?: string;
  /** The answers to choose from, in the person's own language; an approval that names none means the first. */
  readonly choices?: readonly MessageChoice[];
  readonly needs?: readonly Need[];
  /** Seconds for which it can be answered; null = it cannot, or for ever. */
  readonly seconds?: number;
}

/** The stored record (kind `message`; tags person and, where there is one, login and service). */
export interface Message {
  readonly id: string;
  readonly person: string;
  readonly kind: MessageKind;
  readonly from: string;
  readonly text: string;
  readonly code: string | null;
  readonly words: string | null;
  readonly app: string | null;
  readonly needs: readonly Need[];
  /** Absent in records older than it, and where there is nothing to choose. */
  readonly choices?: readonly MessageChoice[];
  readonly login: string | null;
  readonly service: string | null;
  /** The service's name, for the phone to show. */
  readonly service_name: string | null;
  readonly state: MessageState;
  readonly sent_at: Instant;
  /** In the record's own time; null = it is not waited for. */
  readonly expires_at: Instant | null;
}

export const MESSAGE = kind<Message, 'person' | 'login' | 'service'>('message', {
  leftBy: 'logins',
  expires: 'every',
  version: 0,
});

/**
 * A message stays readable so long (ms): a day more than any login; post as long as what it tells of may be
 * on its way.
 */
export const MESSAGE_KEPT = LIMIT_TABLE.message_kept.most * DAY;
export const POST_KEPT = LIMIT_TABLE.post_kept.most * DAY;

/** Whether a message comes by post or e-mail, and not to a device. */
export const isPost = ({ kind }: Pick<Message, 'kind'>): boolean => kind === 'email' || kind === 'letter';

/** For whom and for which login a message is. */
export interface Addressee {
  readonly person: string;
  readonly login: { readonly id: string; readonly service: string | null; readonly name: string } | null;
}

/** The `place`-th message of one change, as it is stored. Its id follows from the entropy. */
export function addressed(
  message: NewMessage,
  place: number,
  { person, login }: Addressee,
  { at, entropy }: Stamp,
): Message {
  const { code = null, words = null, app = null, needs = [], seconds, ...plain } = message;
  return {
    id: derivedId(`${entropy} ${place}`, 'm'),
    person,
    ...plain,
    code,
    words,
    app,
    needs,
    login: login?.id ?? null,
    service: login?.service ?? null,
    service_name: login?.name ?? null,
    state: 'new',
    sent_at: at,
    expires_at: seconds === undefined ? null : at + seconds * 1000,
  };
}

export function messagePut(message: Message): Put {
  const { id, person, login, service } = message;
  const tags = { person, ...(login === null ? {} : { login }), ...(service === null ? {} : { service }) };
  const last = Math.max(message.sent_at, message.expires_at ?? 0);
  return MESSAGE.put(id, message, { tags, expiresAt: last + (isPost(message) ? POST_KEPT : MESSAGE_KEPT) });
}

/**
 * The message at `at`: one that could be answered and is too old is expired, whether or not the store says so
 * yet.
 */
export function messageAsOf({ value: message, aged }: Stored<Message>, at: Instant): Message {
  const late = message.state === 'new' && message.expires_at !== null && message.expires_at <= at + aged;
  return late ? { ...message, state: 'expired' } : message;
}

/** Whether the phone can still answer it. */
export function isOpen(message: Message): boolean {
  return message.state === 'new' && message.expires_at !== null && message.login !== null;
}

/** The JSON of the control API. */
export function wireMessage(found: Stored<Message>, at: Instant): JsonObject {
  const { service_name: _, sent_at, expires_at, choices = [], ...plain } = messageAsOf(found, at);
  return {
    ...plain,
    needs: [...plain.needs],
    choices: [...choices],
    sent_at: rfc3339(sent_at - found.aged),
    expires_at: expires_at === null ? null : rfc3339(expires_at - found.aged),
  };
}
