/** The known bugs of the login itself: what of them a button, or an address, brings about in this browser. */
import type { Request } from 'express';
import { refusesCookies } from '../../web/refused-cookies.ts';
import type { HelpRequest } from '../page.ts';
import type { HelpPorts } from '../ports.ts';
import type { HelpTexts } from '../texts/nb.ts';
import { answerNamed, type Topics } from '../topics.ts';
import { type Button, button } from './button.ts';

interface Link {
  readonly id: string;
  readonly href: string;
  readonly text: string;
}

/** What begins a bug, and what ends it: an address to go to, or a button that changes the browser. */
type Doing = { readonly link: Link } | { readonly button: Button };

export interface LoginBug {
  readonly title: string;
  readonly about: { readonly href: string; readonly text: string };
  readonly does: readonly Doing[];
}

/** What this browser is made to be, with the button that ends it. */
export interface Played {
  readonly text: string;
  /** The browser's name, which is English; null = no browser. */
  readonly browser: string | null;
  readonly end: Button;
}

/** Questions of this topic, in its order. */
const TOPIC = 'bugs';

/** The login's page as a bookmark opens it: without a login. */
const BOOKMARK = '/authorize/selector';
/** The same, asked for by a form whose login is lost. */
const LOST = `${BOOKMARK}?late`;

/** Those that the topic tells of, each with what begins it and what ends it. */
export async function loginBugs(
  { demo }: HelpPorts,
  topics: Topics,
  { say, language }: HelpRequest,
): Promise<readonly LoginBug[]> {
  const topic = (await topics()).find(({ id }) => id === TOPIC);
  const goes = (id: string, href: string, text: keyof HelpTexts): Doing => ({
    link: { id, href, text: say(text) },
  });
  const presses = (id: string, act: string, text: keyof HelpTexts): Doing => ({
    button: button({ id, act, text: say(text) }),
  });
  const leaves = (id: string) => goes(id, demo ?? '/', 'bugs.bookmark.end');
  const all: Readonly<Record<string, readonly Doing[]>> = {
    'unknown-service': [goes('unknown', BOOKMARK, 'bugs.unknown'), leaves('end-unknown')],
    bookmark: [goes('bookmark', BOOKMARK, 'bugs.bookmark'), leaves('end-bookmark')],
    'cookies-off': [
      presses('refuse', 'refuse', 'bugs.refuse'),
      presses('end-refuse', 'accept', 'bugs.refuse.end'),
    ],
    'old-cookies': [presses('stale', 'stale', 'bugs.stale'), presses('end-stale', 'fresh', 'bugs.stale.end')],
    'system-error': [goes('system-error', LOST, 'bugs.system-error'), leaves('end-system-error')],
  };
  return Object.entries(all).flatMap(([id, does]) => {
    const answer = topic && answerNamed(topic, id, language);
    if (answer === undefined) return [];
    return [{ title: answer.title, about: { href: answer.href, text: say('bugs.answer') }, does }];
  });
}

/** Whether the browser plays one without cookies, or has one of a session that is gone. */
export function playedWithCookies(
  { cookies, isLate }: HelpPorts,
  req: Request,
  { say }: HelpRequest,
): readonly Played[] {
  const refuses = {
    text: say('bugs.refuse.now'),
    browser: null,
    end: button({ id: 'now-end-refuse', act: 'accept', text: say('bugs.refuse.end') }),
  };
  const stale = {
    text: say('bugs.stale.now'),
    browser: null,
    end: button({ id: 'now-end-stale', act: 'fresh', text: say('bugs.stale.end') }),
  };
  return [...(refusesCookies(req, cookies.refuses) ? [refuses] : []), ...(isLate(req) ? [stale] : [])];
}
