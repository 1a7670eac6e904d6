/** `/help/<topic>`: the questions of a topic, each with an address of its own. */
import type { Request, RequestHandler, Response } from 'express';
import type { HelpTopic } from '../eid/help.ts';
import { view } from '../web/render.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import type { BugsPanel } from './bugs/panel.ts';
import { type TopicLine, topicLines } from './index-page.ts';
import { type Piece, piecesOf } from './markup.ts';
import { type HelpAround, type HelpRequest, helpPage, helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import type { PrivacyPanel } from './privacy.ts';
import { type SupportPanel, UNSENT_PATH } from './support/panel.ts';
import { type Answer, addressOf, groupsIn, type Topics } from './topics.ts';
import type { TrainingPanel } from './training/page.ts';

interface AnswerModel {
  readonly id: string;
  readonly title: string;
  /** The mark of what only the Difi era knew; null = it holds today. */
  readonly historic: string | null;
  readonly body: readonly (readonly Piece[])[];
  readonly steps: readonly (readonly Piece[])[];
  /** The guide that shows it; null = none. */
  readonly guide: { readonly href: string; readonly text: string } | null;
  /** Of the permanent link. */
  readonly link: { readonly href: string; readonly text: string };
}

interface TopicModel {
  readonly heading: string;
  readonly line: string;
  readonly contentsHeading: string;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly answers: readonly AnswerModel[];
  }[];
  readonly topicsHeading: string;
  readonly topics: readonly (TopicLine & { readonly current: boolean })[];
}

/** What a topic does beside telling, drawn by `views/help/panels/<name>`. */
type Panel = BugsPanel | TrainingPanel | PrivacyPanel | SupportPanel;

const TOPIC = view<TopicModel & { readonly panel: Panel | null } & HelpAround>('help/topic');

/** The page of the topic that the address names. */
export function topicPage(ports: HelpPorts, topics: Topics): RequestHandler {
  const send = sendTopic(ports, topics);
  return (req, res) => send(req, res, String(req.params.topic ?? ''));
}

/** Answers with the page of a topic. */
export function sendTopic(ports: HelpPorts, topics: Topics) {
  return async (req: Request, res: Response, id: string, panel: Panel | null = null): Promise<void> => {
    const { request, ...words } = helpRequest(req);
    const error = panel?.name === 'support' && panel.message !== null;
    const asking = { ...words, request: error ? { ...request, path: UNSENT_PATH } : request };
    const topic = await topicNamed(topics, id);
    const model = { ...(await topicModel(topic, topics, { ...asking, demo: ports.demo })), panel };
    const page = { view: TOPIC, model, title: model.heading, error, scripts: error ? ['focus.js'] : [] };
    res.send(helpPage(ports, asking, page));
  };
}

/** @throws Refused where there is no such topic */
export async function topicNamed(topics: Topics, id: string): Promise<HelpTopic> {
  const topic = (await topics()).find((one) => one.id === id);
  if (topic === undefined) throw new Refused(NOT_FOUND, { detail: 'The help has no such topic.' });
  return topic;
}

type Asking = Pick<HelpRequest, 'say' | 'language'> & Pick<HelpPorts, 'demo'>;

async function topicModel(topic: HelpTopic, topics: Topics, asking: Asking): Promise<TopicModel> {
  const { say, language } = asking;
  const { name, line } = topic.texts[language];
  return {
    heading: name,
    line,
    contentsHeading: say('contents'),
    groups: groupsIn(topic, language).map(({ id, name: group, answers }) => ({
      id,
      name: group,
      answers: answers.map((answer) => answerModel(answer, asking)),
    })),
    topicsHeading: say('topics'),
    topics: topicLines(await topics(), language).map((one) => ({
      ...one,
      current: one.href === addressOf(topic),
    })),
  };
}

function answerModel(answer: Answer, { say, language, demo }: Asking): AnswerModel {
  const { id, title, body, steps = [], historic, href, topic } = answer;
  const guide = topic.shownBy?.[id];
  const shown = guide === undefined ? undefined : topic.texts[language].guides?.[guide]?.title;
  return {
    id,
    title,
    historic: historic ? say('historic') : null,
    body: body.map((line) => piecesOf(line, demo)),
    steps: steps.map((line) => piecesOf(line, demo)),
    guide:
      guide === undefined || shown === undefined
        ? null
        : { href: `${addressOf(topic)}/${guide}/1`, text: say('guide.open', { title: shown }) },
    link: { href, text: say('permanent') },
  };
}
