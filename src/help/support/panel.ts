/** `/help/support`: whether the support is open now, and a form whose messages a tester reads. */
import type { Request, RequestHandler } from 'express';
import { stamp as newStamp } from '../../kernel/entropy.ts';
import { type Language, LOCALES } from '../../kernel/language.ts';
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import { runsOf } from '../../people/digits.ts';
import { AGAIN } from '../../web/page-request.ts';
import { saveSession } from '../../web/session.ts';
import { looksLikeNumber } from '../asked.ts';
import { type HelpRequest, helpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import type { HelpTexts } from '../texts/nb.ts';
import { tick } from '../training/done.ts';
import { type Opening, openingAt } from './hours.ts';
import { keepMessage } from './message.ts';

const MOST = LIMIT_TABLE.support_text.most;
/** RFC 5321, 4.5.3.1.3, without the brackets. */
const MOST_EMAIL = 254;
type Field = 'text' | 'email';
interface Fault {
  readonly field: Field;
  readonly key: keyof HelpTexts;
}

/** The form as it was sent, without numbers, and what is wrong with it. */
interface Written {
  readonly values: Readonly<Record<Field, string>>;
  readonly fault: Fault;
}

declare module 'express-session' {
  interface SessionData {
    /** The message that was not taken, for whoever reads its page in another language. */
    unsent?: Written;
  }
}

/** Where the page that gave a message back is read once more. */
export const UNSENT_PATH = `/help/support?${AGAIN}`;

export interface SupportPanel {
  readonly name: 'support';
  readonly open: boolean;
  readonly opening: string;
  readonly heading: string;
  readonly lead: string;
  readonly told: string | null;
  readonly messageHeading: string;
  readonly message: {
    readonly field: string;
    readonly text: string;
    readonly code: null;
  } | null;
  readonly email: Readonly<Record<'label' | 'hint' | 'value', string>> & { readonly error: string | null };
  readonly text: Readonly<Record<'label' | 'hint' | 'value', string>> & { readonly error: string | null };
  readonly most: number;
  readonly send: string;
  readonly chat: { readonly href: string; readonly text: string };
}

/** Of the card that says whether the support is open. */
export function openingNow(
  { clock }: Pick<HelpPorts, 'clock'>,
  asking: Pick<HelpRequest, 'say' | 'language'>,
): { readonly open: boolean; readonly text: string } {
  const opening = openingAt(clock.now());
  return { open: opening.open, text: openingText(opening, asking) };
}

/** When it opens or closes, in Norwegian time. */
function openingText(opening: Opening, { say, language }: Pick<HelpRequest, 'say' | 'language'>): string {
  return opening.open
    ? say('support.open', { time: told(opening.until, language, false) })
    : say('support.closed', { time: told(opening.opens, language, true) });
}

/** An instant as a Norwegian clock shows it. */
export function told(at: number, language: Language, withDay: boolean): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], { ...(withDay ? day : {}), ...time }).format(at);
}

/** The form as it is drawn; `written` is what came of the one before, which was not taken. */
export function supportPanel(ports: HelpPorts, asking: HelpRequest, written?: Written): SupportPanel {
  const { say, request } = asking;
  const opening = openingNow(ports, asking);
  const fault = written?.fault;
  const error = fault === undefined ? null : say(fault.key, { most: MOST });
  const field = (name: Field) => ({
    label: say(`support.${name}`),
    hint: say(`support.${name}.hint`, { most: MOST }),
    value: written?.values[name] ?? '',
    error: fault?.field === name ? error : null,
  });
  return {
    name: 'support',
    open: opening.open,
    opening: opening.text,
    heading: say('support.write'),
    lead: say('support.lead'),
    told: request.query.has('sent') ? say('support.sent') : null,
    messageHeading: say('support.check'),
    message: fault === undefined || error === null ? null : { field: fault.field, text: error, code: null },
    email: field('email'),
    text: field('text'),
    most: MOST,
    send: say('support.send'),
    chat: { href: '/help/chat', text: say('chat.title') },
  };
}

/** Without any eleven digits: a number is not shown again. */
function withoutNumbers(text: string): string {
  let left = text;
  for (const { start, end } of [...runsOf(11, text)].toReversed())
    left = left.slice(0, start) + left.slice(end);
  return left;
}

function faultOf({ text, email }: Written['values']): Fault | null {
  if (text === '') return { field: 'text', key: 'support.empty' };
  if (looksLikeNumber(text)) return { field: 'text', key: 'support.number' };
  if (text.length > MOST) return { field: 'text', key: 'support.long' };
  if (looksLikeNumber(email)) return { field: 'email', key: 'support.number' };
  const isAddress = email === '' || (email.length <= MOST_EMAIL && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email));
  return isAddress ? null : { field: 'email', key: 'support.email.wrong' };
}

/** Of several lines, which forms of a login have nowhere (web/params.ts); without other control characters. */
const lines = (typed: string | null): string =>
  (typed ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();

/**
 * Remembers in the browser what was not taken. A text that is too long is not kept: whoever asks for the page
 * in another language writes a shorter one.
 */
export async function rememberUnsent(req: Request, { values, fault }: Written): Promise<void> {
  const text = values.text.length > MOST ? '' : values.text;
  const email = values.email.length > MOST_EMAIL ? '' : values.email;
  req.session.unsent = { values: { text, email }, fault };
  await saveSession(req);
}

/** Keeps the message, or gives the form back with what is wrong. */
export async function takeMessage(ports: HelpPorts, req: Request): Promise<Written | null> {
  const { language } = helpRequest(req);
  const sent = new URLSearchParams(typeof req.body === 'string' ? req.body : '');
  const values = { text: lines(sent.get('text')), email: lines(sent.get('email')) };
  const fault = faultOf(values);
  const shown = { text: withoutNumbers(values.text), email: withoutNumbers(values.email) };
  if (fault !== null) return { values: shown, fault };
  const message = { language, text: values.text, email: values.email === '' ? null : values.email };
  const kept = await keepMessage(ports.store, newStamp(ports.clock), message);
  return kept === 'kept' ? null : { values: shown, fault: { field: 'text', key: 'support.full' } };
}

/** Remembered as a mission done. */
export const sentOn: RequestHandler = async (req, res) => {
  tick(req, 'support');
  delete req.session.unsent;
  await saveSession(req);
  res.redirect(303, '/help/support?sent');
};
