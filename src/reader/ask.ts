/** The question that a login asks in the window: which certificate, and the PIN of the card. */

import type { Language } from '../kernel/language.ts';
import type { PageMessage } from '../login/pages/controls.ts';
import type { MessageChoice } from '../people/message.ts';
import { saidOf } from '../phone/cards.ts';
import type { PhonePorts } from '../phone/ports.ts';
import type { Received } from '../phone/read.ts';
import { texts } from './texts.ts';

export interface AskModel {
  readonly message: PageMessage | null;
  /** The id of the message that is answered. */
  readonly id: string;
  readonly text: string;
  /** The service, where the text does not name it. */
  readonly service: string | null;
  /** Empty = there is nothing to choose. */
  readonly choices: readonly (MessageChoice & { readonly chosen: boolean })[];
  /** The complaint about the PIN. */
  readonly error: string | null;
}

/** `lacks`: it was approved without its PIN. */
export function askModel(
  ports: Pick<PhonePorts, 'tables'>,
  received: Received,
  language: Language,
  lacks: string | null,
): AskModel {
  const { id, text, service_name, choices = [] } = received.message;
  const before = choices.findIndex((one) => one.id === received.login?.notes.choice);
  const error = lacks ?? saidOf(ports, received, language);
  const unnamed = service_name !== null && !text.includes(service_name);
  return {
    id,
    text,
    choices: choices.map((one, place) => ({ ...one, chosen: place === Math.max(before, 0) })),
    error,
    service: unnamed ? texts(language)('for', { service: service_name }) : null,
    message: error === null ? null : { field: 'pin', text: error, also: [], code: null },
  };
}
