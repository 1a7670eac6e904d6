/** The help centre: for everybody who can open the login's pages, without a session where nothing is remembered. */
import type { RequestHandler } from 'express';
import { AGAIN } from '../web/page-request.ts';
import { methods, type Route } from '../web/router.ts';
import { refuseNumbers } from './asked.ts';
import { actOnBug } from './bugs/act.ts';
import { bugsPanel } from './bugs/panel.ts';
import { guidePage, guidePicture } from './guides/page.ts';
import { indexPage } from './index-page.ts';
import { helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import { deleteBrowser, privacyPanel } from './privacy.ts';
import { answerScam, scamPage } from './scam.ts';
import { SEARCH_PATH, searchPage } from './search-page.ts';
import { selfTestPage } from './self-test.ts';
import { CHAT_PATH, chatPage } from './support/chat.ts';
import { outboxPage } from './support/outbox.ts';
import { rememberUnsent, sentOn, supportPanel, takeMessage } from './support/panel.ts';
import { sendTopic, topicPage } from './topic-page.ts';
import { type Topics, topicsOf } from './topics.ts';
import { forget, trainingPanel } from './training/page.ts';

/** Those that ask for something in an address, and refuse a number of a person themselves. */
export const ASKING_PATHS = [SEARCH_PATH, CHAT_PATH];

/** After the language's switch and the headers of pages. */
export function helpRoutes(ports: HelpPorts): readonly Route[] {
  const topics = topicsOf(ports.methods);
  const { session, form } = ports.handlers;
  const { page: tester } = ports.zone;
  return [
    methods('/help', { get: [indexPage(ports, topics)] }),
    methods(SEARCH_PATH, { get: [refuseNumbers(SEARCH_PATH), searchPage(ports, topics)] }),
    methods(CHAT_PATH, { get: [refuseNumbers(CHAT_PATH), chatPage(ports, topics)] }),
    methods('/help/scam', { get: [scamPage(ports)], post: [...form, answerScam] }),
    methods('/help/self-test', { get: [session, selfTestPage(ports)] }),
    ...withPanels(ports, topics),
    methods('/help/:topic', { get: [topicPage(ports, topics)] }),
    methods('/help/:topic/:guide/:step', { get: [guidePage(ports, topics)] }),
    methods('/help/:topic/:guide/:step/:picture', { get: [guidePicture(topics)] }),
    methods('/outbox', { get: [tester, outboxPage(ports)] }),
  ];
}

/** Topics that do something as well. */
function withPanels(ports: HelpPorts, topics: Topics): readonly Route[] {
  const { session, form } = ports.handlers;
  const { page: tester } = ports.zone;
  /** A person's number and password are the testers'. */
  const maySeePerson: RequestHandler = (req, res, next) =>
    helpRequest(req).request.query.has('person') ? tester(req, res, next) : next();
  const send = sendTopic(ports, topics);
  return [
    methods('/help/bugs', {
      get: [
        maySeePerson,
        session,
        async (req, res) => send(req, res, 'bugs', await bugsPanel(ports, topics, req)),
      ],
      post: [tester, ...form, actOnBug(ports, topics)],
    }),
    methods('/help/training', {
      get: [session, async (req, res) => send(req, res, 'training', await trainingPanel(ports, req))],
      post: [...form, forget],
    }),
    methods('/help/privacy', {
      get: [(req, res) => send(req, res, 'privacy', privacyPanel(req))],
      post: [...form, deleteBrowser(ports)],
    }),
    methods('/help/support', {
      get: [
        session,
        (req, res) => {
          const asking = helpRequest(req);
          const unsent = asking.request.query.has(AGAIN) ? req.session.unsent : undefined;
          return send(req, res, 'support', supportPanel(ports, asking, unsent));
        },
      ],
      post: [
        ...form,
        async (req, res, next) => {
          const written = await takeMessage(ports, req);
          if (written === null) return sentOn(req, res, next);
          await rememberUnsent(req, written);
          res.status(422);
          return send(req, res, 'support', supportPanel(ports, helpRequest(req), written));
        },
      ],
    }),
  ];
}
