/** The door of a login's pages: each request is read here, once, and the means to answer it go with it. */
import type { Request, RequestHandler, Response } from 'express';
import type { AgentId } from '../../eid/browser.ts';
import type { LoginMethod } from '../../eid/method.ts';
import type { Clock } from '../../kernel/clock.ts';
import { digest } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Store } from '../../storage/store.ts';
import { isAhead } from '../../web/ahead.ts';
import { type PageRequest, pageRequest } from '../../web/page-request.ts';
import type { Renderer } from '../../web/render.ts';
import { Refused } from '../../web/rule.ts';
import { BODY_MALFORMED } from '../../web/rules.ts';
import type { ServiceMessage } from '../../web/service-messages.ts';
import { dropEmptySession, type Renewal } from '../../web/session.ts';
import type { BrowserSender, Logins } from '../machine/ports.ts';
import type { Tables } from '../machine/tables.ts';
import type { PageLogin } from './current-login.ts';
import type { TesterLink } from './models.ts';

export interface LoginPages {
  readonly store: Store;
  readonly clock: Clock;
  readonly logins: Logins;
  readonly tables: Tables;
  readonly renderer: Renderer;
  /** Answers the browser with the response of a completed login. */
  readonly sendResponse: (request: PageRequest, res: Response, answer: JsonObject) => Promise<void>;
  /**
   * The handlers for session, language and forgery. They stand behind the choice of method, so that an
   * unknown method gets its 405.
   */
  readonly guards: {
    readonly get: readonly RequestHandler[];
    /** Up to the form that was sent; `token` reads its fields. */
    readonly form: readonly RequestHandler[];
    readonly token: RequestHandler;
  };
  readonly door: {
    /** Another session for the browser of a request. */
    renewalOf(req: Request): Renewal;
    /** The session of its cookie has ended. */
    isLate(req: Request): boolean;
    /** The kind of browser a request comes from. */
    agent(req: Request): AgentId;
  };
  /** Address of the control API, for the developer's commands; null outside an open zone. */
  readonly control: string | null;
  /** The service messages that stand, the gravest first: those set, or the configured ones. */
  readonly messages: (set: PageLogin['messages']) => readonly ServiceMessage[];
  /** The tester's links beside a login; null outside the tester's zone. */
  readonly tester: ((about: TesterAbout) => readonly TesterLink[]) | null;
}

/** The citizen as far as they are known, their eID, and their kind of browser. */
export interface TesterAbout {
  readonly person: string | null;
  /** null = the picker, or a page after the eID. */
  readonly method: LoginMethod | null;
  readonly agent: AgentId;
}

/** A request for a login's page. */
export interface LoginRequest extends PageRequest {
  /** Goes with each form: made for pages alone, since most of its cost is chance. */
  csrf(): string;
  /** The path segment: an entry's id; undefined = the picker, or the stream. */
  readonly entry: string | undefined;
  readonly from: BrowserSender;
  readonly agent: AgentId;
  /** The page that linked here, where it is one of this host. */
  readonly referer: string | undefined;
  /** A prefetch, or HEAD: it begins nothing. */
  readonly isAhead: boolean;
  /** That, or a link on another site's page: it chooses nothing (decision 3). */
  readonly isIdle: boolean;
  /** Digest of the whole form. */
  readonly digest: string;
}

/** One request, the pages it came to, and where it is answered. */
export interface LoginExchange {
  readonly pages: LoginPages;
  readonly request: LoginRequest;
  readonly res: Response;
}

/**
 * A browser without a session gets none here: the forms of its pages need no token, since their logins are
 * bound to no browser.
 *
 * @throws Refused for a form with doubled names
 */
export function loginRequest({ door }: LoginPages, req: Request, entry: string | undefined): LoginRequest {
  const page = pageRequest(req);
  dropEmptySession(req);
  const ahead = isAhead(req);
  const { doubled } = page.form;
  if (doubled.length > 0) throw new Refused(BODY_MALFORMED, { detail: `Sent twice: ${doubled.join(', ')}.` });
  return {
    ...page,
    csrf: () => (page.browser === undefined ? '' : req.csrfToken()),
    entry,
    from: { browser: page.browser, renewal: door.renewalOf(req) },
    agent: door.agent(req),
    referer: ownReferer(req),
    isAhead: ahead,
    isIdle: ahead || req.get('sec-fetch-site') === 'cross-site',
    digest: digestOf(req),
  };
}

export const digestOf = (req: Request): string => digest(String(req.body));

/** Services live on the same host name as the simulator: a page of theirs at a path like ours is not ours. */
function ownReferer(req: Request): string | undefined {
  const referer = req.get('referer');
  return referer !== undefined && URL.parse(referer)?.host === req.headers.host ? referer : undefined;
}
