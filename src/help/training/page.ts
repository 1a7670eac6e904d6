/** `/help/training`: missions that tick themselves off when they are done. */
import type { Request, RequestHandler } from 'express';
import { ssoOf } from '../../login/session/sso.ts';
import { cookie } from '../../web/cookies.ts';
import { LANGUAGE_COOKIE } from '../../web/language.ts';
import { knownBrowser, saveSession } from '../../web/session.ts';
import { type HelpRequest, helpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import { doneIn, MISSIONS, type Mission, tick } from './done.ts';

interface MissionModel {
  readonly id: Mission;
  readonly text: string;
  readonly done: boolean;
  readonly state: string;
  readonly href: string;
}

export interface TrainingPanel {
  readonly name: 'training';
  readonly heading: string;
  readonly count: string;
  readonly forget: string;
  readonly any: boolean;
  readonly missions: readonly MissionModel[];
}

/** What can be seen of the browser now. Other missions are ticked where they are done. */
async function seen({ store, clock, browser }: HelpPorts, req: Request): Promise<readonly Mission[]> {
  const known = knownBrowser(req);
  const key = known === undefined ? undefined : ssoOf(known.sso);
  const sso = key === undefined ? undefined : await store.get(key.kind, key.id, clock.now());
  const wasIn = doneIn(req).has('log-in');
  const language = cookie(req, LANGUAGE_COOKIE);
  return [
    ...(sso === undefined ? [] : (['log-in'] as const)),
    ...(wasIn && sso === undefined ? (['log-out'] as const) : []),
    ...(language === undefined ? [] : (['language'] as const)),
    ...(browser.agent(req) === 'modern' ? [] : (['old-browser'] as const)),
  ];
}

/** The missions, those ticked that are done by now. */
export async function trainingPanel(ports: HelpPorts, req: Request): Promise<TrainingPanel> {
  tick(req, ...(await seen(ports, req)));
  return panel(ports, doneIn(req), helpRequest(req));
}

function panel(ports: HelpPorts, done: ReadonlySet<string>, { say }: HelpRequest): TrainingPanel {
  const demo = ports.demo ?? '/';
  const places: Readonly<Record<Mission, string>> = {
    'log-in': demo,
    'log-out': demo,
    language: '#language',
    scam: '/help/scam',
    'self-test': '/help/self-test',
    support: '/help/support',
    'old-browser': '/help/bugs',
  };
  const missions = MISSIONS.map((id) => ({
    id,
    text: say(`training.${id}`),
    done: done.has(id),
    state: say(done.has(id) ? 'training.done' : 'training.todo'),
    href: places[id],
  }));
  const count = missions.filter((one) => one.done).length;
  return {
    name: 'training',
    heading: say('training.missions'),
    count: say('training.count', { done: count, all: missions.length }),
    forget: say('training.forget'),
    any: count > 0,
    missions,
  };
}

/** Forgets what was done. */
export const forget: RequestHandler = async (req, res) => {
  delete req.session.missions;
  await saveSession(req);
  res.redirect(303, '/help/training');
};
