/** All that the phone's page is drawn from, or that of the card reader, read at one moment. */

import { stamp as newStamp } from '../kernel/entropy.ts';
import { LIMIT_TABLE } from '../kernel/limits.ts';
import { asOf, LOGIN, type Login } from '../login/machine/login.ts';
import { HANDSET } from '../people/handset.ts';
import { isOpen, type Message, messageAsOf } from '../people/message.ts';
import { PERSON } from '../people/person.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import type { HandsetOwner } from './apps.ts';
import { holderOf } from './change.ts';
import { messagesOf, newestLine, reaching } from './messages.ts';
import type { PhonePorts } from './ports.ts';

/** A message as it stands now; the login it waits for, while it does. */
export interface Received {
  readonly message: Message;
  /** The instant of sending, in real time. */
  readonly sentAt: number;
  /** Milliseconds it can still be answered; null = not at all. */
  readonly left: number | null;
  readonly login: Login | null;
}

export interface PhoneRead {
  readonly holder: HandsetOwner;
  /** Newest first. */
  readonly received: readonly Received[];
  /** The newest line of the person's trail that is seen in this look. */
  readonly seq: number;
}

/** What a card's helper program asks is shown by that program, on the computer. */
export const onPhone = ({ kind }: Message): boolean => kind !== 'reader';

/** By opaque id only: no person's number stands in an address (law 10). @throws Refused 404 */
export async function readPhone(
  ports: Pick<PhonePorts, 'store' | 'clock' | 'eidSettings'>,
  id: string,
  shows: (message: Message) => boolean = onPhone,
): Promise<PhoneRead> {
  const { store, clock, eidSettings } = ports;
  const stamp = newStamp(clock);
  const { at } = stamp;
  const found = await store.get(PERSON, id, at);
  if (found === undefined) throw new Refused(NOT_FOUND, { detail: 'There is no such person.' });
  // Read before the messages: one that comes meanwhile is told once more, and none is missed.
  const seq = await newestLine(store, reaching(found.value));
  const phone = await store.get(HANDSET, id, at);
  const { messages } = await messagesOf(store, found.value, at, { limit: LIMIT_TABLE.phone.most });
  const received = await Promise.all(
    messages
      .filter(({ value }) => shows(value))
      .map(async (one): Promise<Received> => {
        const message = messageAsOf(one, at);
        const open = isOpen(message) && message.expires_at !== null;
        return {
          message,
          sentAt: message.sent_at - one.aged,
          left: open ? (message.expires_at ?? 0) - at - one.aged : null,
          login: open && message.login !== null ? await loginOf(ports, message.login, at) : null,
        };
      }),
  );
  return {
    holder: holderOf(found, phone, stamp, eidSettings),
    received: received.toReversed(),
    seq,
  };
}

async function loginOf({ store }: Pick<PhonePorts, 'store'>, id: string, at: number): Promise<Login | null> {
  const login = await store.get(LOGIN, id, at);
  return login === undefined ? null : asOf(login, at);
}
