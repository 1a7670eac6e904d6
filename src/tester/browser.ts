/**
 * `/browser`: which browser this one is taken for. Behind the guards of pages, since its session remembers
 * the choice.
 */

import type { RequestHandler } from 'express';
import { AGENTS, type AgentId, isAgent, type Profile, profileOf } from '../eid/browser.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Guards } from '../web/csrf.ts';
import { formRequest, pageRequest } from '../web/page-request.ts';
import { noRealNumberInForm } from '../web/real-numbers.ts';
import { view } from '../web/render.ts';
import { methods, type Route } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { BODY_MALFORMED } from '../web/rules.ts';
import { saveSession } from '../web/session.ts';
import { nameOf } from './devices.ts';
import { agentOf, pickAgent, pickedAgent } from './picked-browser.ts';
import { HOME, type TesterPorts, testerPage } from './ports.ts';

/** The error of one eID for a browser. */
interface EidFinding {
  readonly eid: string;
  /** The code; null = the page shows none. */
  readonly shown: string | null;
  readonly text: string;
}

interface BrowserRow {
  readonly id: AgentId;
  readonly name: string;
  readonly about: string;
  readonly history: string | null;
  readonly told: readonly EidFinding[];
  readonly current: boolean;
}

interface BrowserModel {
  readonly csrf: string;
  readonly now: string;
  readonly picked: boolean;
  readonly remedy: Required<Profile>['remedy'] | null;
  readonly browsers: readonly BrowserRow[];
}

const BROWSER = view<BrowserModel>('tester/browser');
/** The button that takes back the choice. */
const RESET = 'reset';

export function browserRoute(ports: TesterPorts, guards: Guards): Route {
  const { page } = ports.zone;
  return methods('/browser', {
    get: [page, ...guards.get, show(ports)],
    post: [page, ...guards.post, noRealNumberInForm, pick],
  });
}

function show(ports: TesterPorts): RequestHandler {
  return (req, res) => {
    const request = formRequest(req);
    const now = agentOf(req);
    const { name, remedy = null } = profileOf(now);
    const model: BrowserModel = {
      csrf: request.csrf,
      now: name,
      picked: pickedAgent(req) !== null,
      remedy,
      browsers: AGENTS.map((id) => rowOf(id, now, ports.tables.methods)),
    };
    res.send(testerPage(ports, request, { view: BROWSER, model, title: 'Browser', back: HOME }));
  };
}

const pick: RequestHandler = async (req, res) => {
  const { values, doubled } = pageRequest(req).form;
  const agent = values.get('agent') ?? '';
  if (doubled.length > 0 || !(agent === RESET || isAgent(agent)))
    throw new Refused(BODY_MALFORMED, {
      detail: `No browser is called so; there are: ${AGENTS.join(', ')}.`,
      sent: { agent },
    });
  pickAgent(req, isAgent(agent) ? agent : null);
  await saveSession(req);
  res.redirect(303, '/browser');
};

function rowOf(id: AgentId, now: AgentId, eids: readonly LoginMethod[]): BrowserRow {
  const { name, about, history = null } = profileOf(id);
  const told = eids.flatMap((eid) => findingOf(eid, id) ?? []);
  return { id, name, about, history, told, current: id === now };
}

function findingOf(eid: LoginMethod, agent: AgentId): EidFinding | undefined {
  const refusing = eid.browsers?.[agent];
  if (refusing === undefined) return undefined;
  const { code, text } = refusing;
  const shown = code === null ? null : (eid.errors[code]?.shown ?? code);
  return { eid: nameOf(eid), shown, text: eid.texts.en[text] ?? '' };
}
