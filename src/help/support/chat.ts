/** `/help/chat?q=…`: a robot that answers with what the help says, while the support is open. */
import type { RequestHandler } from 'express';
import type { HelpTopic } from '../../eid/help.ts';
import { view } from '../../web/render.ts';
import { askedIn } from '../asked.ts';
import { type Piece, piecesOf } from '../markup.ts';
import { type HelpAround, type HelpRequest, helpPage, helpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import { bestAnswer } from '../search.ts';
import type { Topics } from '../topics.ts';
import { openingAt } from './hours.ts';
import { told } from './panel.ts';

interface ChatModel {
  readonly heading: string;
  readonly lead: string;
  readonly open: boolean;
  readonly refused: string | null;
  /** Question and answer; null = nothing was asked. */
  readonly talk: {
    readonly you: string;
    readonly robot: string;
    readonly question: string;
    readonly answer: readonly (readonly Piece[])[];
    readonly more: { readonly href: string; readonly text: string };
  } | null;
  readonly ask: string;
  readonly send: string;
  readonly write: { readonly href: string; readonly text: string };
}

const CHAT = view<ChatModel & HelpAround>('help/chat');
export const CHAT_PATH = '/help/chat';

/** Question and answer while the support is open; when it opens otherwise. */
export function chatPage(ports: HelpPorts, topics: Topics): RequestHandler {
  return async (req, res) => {
    const asking = helpRequest(req);
    const { say, request, language } = asking;
    const opening = openingAt(ports.clock.now());
    const { question, refused } = askedIn(request);
    const write = { href: '/help/support', text: say('support.write') };
    const model: ChatModel = {
      heading: say('chat.title'),
      lead: opening.open
        ? say('chat.lead')
        : say('chat.closed', { time: told(opening.opens, language, true) }),
      open: opening.open,
      refused: refused ? say('support.number') : null,
      talk:
        opening.open && question !== ''
          ? talkAbout(question, await topics(), { ...asking, demo: ports.demo })
          : null,
      ask: say('chat.ask'),
      send: say('chat.send'),
      write,
    };
    const above = [{ href: '/help/support', text: say('support.title') }];
    res.send(helpPage(ports, asking, { view: CHAT, model, title: model.heading, above }));
  };
}

function talkAbout(
  question: string,
  topics: readonly HelpTopic[],
  { say, language, demo }: Pick<HelpRequest, 'say' | 'language'> & Pick<HelpPorts, 'demo'>,
): NonNullable<ChatModel['talk']> {
  const answer = bestAnswer(topics, question, language);
  const who = { you: say('chat.you'), robot: say('chat.robot'), question };
  if (answer === undefined)
    return {
      ...who,
      answer: [piecesOf(say('chat.none'), demo)],
      more: { href: '/help/support', text: say('support.write') },
    };
  const more = { href: answer.href, text: say('chat.more', { title: answer.title }) };
  return { ...who, answer: answer.body.map((line) => piecesOf(line, demo)), more };
}
