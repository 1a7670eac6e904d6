/** The buttons of `/help/bugs`: each brings a known bug about in this browser or with a new person, or ends it. */
import type { Request } from 'express';
import { type AgentId, profileOf } from '../../eid/browser.ts';
import type { Bug, HelpTopic } from '../../eid/help.ts';
import { findPerson } from '../../people/registry.ts';
import { type HelpRequest, helpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import { answerNamed, type Topics } from '../topics.ts';
import { type Button, button } from './button.ts';
import { type LoginBug, loginBugs, type Played, playedWithCookies } from './login.ts';

interface BugModel {
  readonly id: string;
  readonly title: string;
  readonly about: { readonly href: string; readonly text: string };
  readonly begin: readonly Button[];
}

export interface BugsPanel {
  readonly name: 'bugs';
  readonly heading: string;
  readonly lead: string;
  /** What this browser plays, each with the button that ends it. */
  readonly now: readonly Played[];
  readonly told: string | null;
  readonly person: {
    /** `<topic>.<question>` of the bug they have. */
    readonly bug: string;
    readonly told: string;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
    readonly links: readonly { readonly href: string; readonly text: string }[];
    readonly end: Button;
  } | null;
  readonly login: readonly LoginBug[];
  /** What those of the login presuppose. */
  readonly hint: string;
  readonly bugs: readonly BugModel[];
}

/** A bug with the topic that tells of it. */
export interface Told {
  readonly topic: HelpTopic;
  readonly bug: Bug;
  /** `<topic>.<question>`. */
  readonly id: string;
}

/** Every known bug that a button can bring about. */
export async function bugsOf(topics: Topics): Promise<readonly Told[]> {
  return (await topics()).flatMap((topic) =>
    (topic.bugs ?? []).map((bug) => ({ topic, bug, id: `${topic.id}.${bug.answer}` })),
  );
}

/** The buttons, and the person that one of them made. */
export async function bugsPanel(ports: HelpPorts, topics: Topics, req: Request): Promise<BugsPanel> {
  const asking = helpRequest(req);
  const { say } = asking;
  const told = await bugsOf(topics);
  return {
    name: 'bugs',
    heading: say('bugs.title'),
    lead: say('bugs.lead'),
    now: [...taken(ports.browser.agent(req), asking), ...playedWithCookies(ports, req, asking)],
    told: ended(asking),
    person: await personOf(ports, told, asking),
    login: await loginBugs(ports, topics, asking),
    hint: say('bugs.open'),
    bugs: told.map((one) => bugModel(one, asking)),
  };
}

function ended({ say, request: { query } }: HelpRequest): string | null {
  if (query.has('deleted')) return say('bugs.stale.gone');
  return query.has('accepted') ? say('bugs.refuse.gone') : null;
}

function taken(agent: AgentId, { say }: HelpRequest): readonly Played[] {
  if (agent === 'modern') return [];
  const end = button({ id: 'end-browser', act: 'browser', text: say('bugs.browser.end') });
  return [{ text: say('bugs.now'), browser: profileOf(agent).name, end }];
}

function bugModel({ topic, bug, id }: Told, { say, language }: HelpRequest): BugModel {
  const answer = answerNamed(topic, bug.answer, language);
  const begin: readonly Button[] =
    'browsers' in bug
      ? bug.browsers.map((agent) => ({
          id: `use-${topic.id}-${agent}`,
          act: 'browser',
          value: agent,
          text: say('bugs.browser'),
          browser: profileOf(agent).name,
        }))
      : [
          button({
            id: `make-${topic.id}-${bug.answer}`,
            act: 'person',
            value: id,
            text: say('bugs.person'),
          }),
        ];
  const title = `${topic.texts[language].name}: ${answer?.title ?? bug.answer}`;
  return { id, title, about: { href: answer?.href ?? '/help', text: say('bugs.answer') }, begin };
}

/** The person that a button made, while the address names them. */
async function personOf(
  { store, clock, demo }: HelpPorts,
  told: readonly Told[],
  { say, request, language }: HelpRequest,
): Promise<BugsPanel['person']> {
  const [id, bugId] = [request.query.get('person') ?? '', request.query.get('bug')];
  const one = told.find((known) => known.id === bugId);
  const found = id.startsWith('p_') ? await findPerson(store, clock.now(), id) : undefined;
  if (found === undefined || one === undefined) return null;
  const { name, pid, eids } = found.value;
  const password = eids[one.topic.id]?.password;
  const fill = {
    name: `${name.given} ${name.family}`,
    bug: answerNamed(one.topic, one.bug.answer, language)?.title ?? '',
  };
  const healed = request.query.has('healed');
  return {
    bug: one.id,
    told: say(healed ? 'bugs.person.healed' : 'bugs.person.made', fill),
    facts: [
      ...(pid === null ? [] : [{ name: say('bugs.number'), value: pid }]),
      ...(typeof password === 'string' ? [{ name: say('bugs.password'), value: password }] : []),
    ],
    links: [
      ...(demo === null ? [] : [{ href: `${demo}/login`, text: say('bugs.log-in') }]),
      { href: `/people/${id}/device`, text: say('bugs.device') },
      { href: `/phone/${id}`, text: say('bugs.phone') },
      { href: `/bank/${id}`, text: say('bugs.bank') },
    ],
    end: button({ id: 'end-person', act: 'heal', value: id, text: say('bugs.person.end') }),
  };
}
