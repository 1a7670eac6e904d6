/** The service messages of a page. */
import type { Translate } from '../../eid/texts.ts';
import type { Language } from '../../kernel/language.ts';
import { type ServiceMessage, type Severity, type Worded, wordedIn } from '../../web/service-messages.ts';

interface ServiceMessageModel extends Worded {
  /** Says the severity to whom its colour says nothing. */
  readonly severity: string;
  /** Designsystemet's. */
  readonly color: 'danger' | 'warning' | 'info';
}

/** Those of a page, with their common name. */
export interface ServiceMessagesModel {
  readonly title: string;
  readonly all: readonly ServiceMessageModel[];
}

const COLORS: Readonly<Record<Severity, ServiceMessageModel['color']>> = {
  critical: 'danger',
  warning: 'warning',
  info: 'info',
};

/** For a page in this language; null = there are none. */
export function serviceMessagesModel(
  messages: readonly ServiceMessage[],
  language: Language,
  t: Translate,
): ServiceMessagesModel | null {
  if (messages.length === 0) return null;
  const all = messages.map((message) => ({
    ...wordedIn(message, language),
    severity: t(`messages.${message.severity}`),
    color: COLORS[message.severity],
  }));
  return { title: t('messages.title'), all };
}
