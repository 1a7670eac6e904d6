/** `/help/search?q=…`: a form that works by itself. */
import type { RequestHandler } from 'express';
import { view } from '../web/render.ts';
import { askedIn } from './asked.ts';
import { type TopicLine, topicLines } from './index-page.ts';
import { plain } from './markup.ts';
import { type HelpAround, helpPage, helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import { search } from './search.ts';
import type { Topics } from './topics.ts';

interface SearchModel {
  readonly heading: string;
  /** How many were found, or why nothing is shown. */
  readonly told: string;
  readonly refused: boolean;
  readonly found: readonly TopicLine[];
  readonly topicsHeading: string;
  /** Offered where nothing was found. */
  readonly topics: readonly TopicLine[];
}

const SEARCH = view<SearchModel & HelpAround>('help/search');
export const SEARCH_PATH = '/help/search';
/** At most so many are shown. */
const MOST = 20;

/** What was searched for, and what was found; the topics where nothing was. */
export function searchPage(ports: HelpPorts, topics: Topics): RequestHandler {
  return async (req, res) => {
    const asking = helpRequest(req);
    const { say, language, request } = asking;
    const { question: query, refused } = askedIn(request);
    const all = await topics();
    const answers = search(all, query, language);
    const found = answers.slice(0, MOST).map((answer) => ({
      href: answer.href,
      name: answer.title,
      line: `${answer.topic.texts[language].name}: ${plain(answer.body[0] ?? '')}`,
    }));
    const key = refused ? 'search.number' : query === '' ? 'search.empty' : countKey(answers.length);
    const model: SearchModel = {
      heading: say('search.title'),
      told: say(key, { count: answers.length, shown: MOST, query }),
      refused,
      found,
      topicsHeading: say('topics'),
      topics: found.length > 0 ? [] : topicLines(all, language),
    };
    res.send(helpPage(ports, asking, { view: SEARCH, model, title: model.heading, query }));
  };
}

function countKey(count: number): 'search.none' | 'search.one' | 'search.found' | 'search.first' {
  if (count > MOST) return 'search.first';
  return count === 0 ? 'search.none' : count === 1 ? 'search.one' : 'search.found';
}
