/** `/help/search?q=…`: a form that works by itself. A query that holds a number of a person leaves the address. */
import type { RequestHandler } from 'express';
import { runsOf } from '../people/digits.ts';
import { view } from '../web/render.ts';
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
/** Characters of a query that are read. */
const LONGEST = 200;

/** Eleven digits, whoever they may be of: nothing that is searched for has so many. */
export const looksLikeNumber = (text: string): boolean => !runsOf(11, text).next().done;

/** What was searched for, and what was found; the topics where nothing was. */
export function searchPage(ports: HelpPorts, topics: Topics): RequestHandler {
  return async (req, res) => {
    if (looksLikeNumber(req.originalUrl)) return void res.redirect(303, `${SEARCH_PATH}?refused=number`);
    const asking = helpRequest(req);
    const { say, language, request } = asking;
    const query = (request.query.get('q') ?? '').trim().slice(0, LONGEST);
    const refused = request.query.get('refused') === 'number';
    const all = await topics();
    const found = search(all, query, language).map((answer) => ({
      href: answer.href,
      name: answer.title,
      line: `${answer.topic.texts[language].name}: ${plain(answer.body[0] ?? '')}`,
    }));
    const key = refused ? 'search.number' : query === '' ? 'search.empty' : countKey(found.length);
    const model: SearchModel = {
      heading: say('search.title'),
      told: say(key, { count: found.length, query }),
      refused,
      found,
      topicsHeading: say('topics'),
      topics: found.length > 0 ? [] : topicLines(all, language),
    };
    res.send(helpPage(ports, asking, { view: SEARCH, model, title: model.heading, query }));
  };
}

function countKey(count: number): 'search.none' | 'search.one' | 'search.found' {
  return count === 0 ? 'search.none' : count === 1 ? 'search.one' : 'search.found';
}
