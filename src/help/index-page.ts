/** `/help`: every topic, with a line about it. */
import type { RequestHandler } from 'express';
import type { HelpTopic } from '../eid/help.ts';
import type { Language } from '../kernel/language.ts';
import { view } from '../web/render.ts';
import { type HelpAround, helpPage, helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import { openingNow } from './support/panel.ts';
import { addressOf, type Topics } from './topics.ts';

export interface TopicLine {
  readonly href: string;
  readonly name: string;
  readonly line: string;
}

interface IndexModel {
  readonly heading: string;
  readonly lead: string;
  readonly topicsHeading: string;
  readonly topics: readonly TopicLine[];
  /** Whether the support is open now. */
  readonly opening: { readonly open: boolean; readonly text: string };
  readonly toolsHeading: string;
  /** What one can do here beside reading. */
  readonly tools: readonly TopicLine[];
}

const INDEX = view<IndexModel & HelpAround>('help/index');

const TOOLS = ['scam', 'self-test', 'chat'] as const;

/** Each topic as a line that leads to it. */
export function topicLines(topics: readonly HelpTopic[], language: Language): readonly TopicLine[] {
  return topics.map((topic) => {
    const { name, line } = topic.texts[language];
    return { href: addressOf(topic), name, line };
  });
}

/** The index. */
export function indexPage(ports: HelpPorts, topics: Topics): RequestHandler {
  return async (req, res) => {
    const asking = helpRequest(req);
    const { say, language } = asking;
    const model: IndexModel = {
      heading: say('title'),
      lead: say('lead'),
      topicsHeading: say('topics'),
      topics: topicLines(await topics(), language),
      opening: openingNow(ports, asking),
      toolsHeading: say('tools'),
      tools: TOOLS.map((id) => ({ href: `/help/${id}`, name: say(`${id}.title`), line: say(`${id}.line`) })),
    };
    res.send(helpPage(ports, asking, { view: INDEX, model, title: model.heading }));
  };
}
