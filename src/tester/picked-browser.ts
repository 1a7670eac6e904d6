/** The kind of browser that the citizen is taken to use. */
import type { Request } from 'express';
import { type AgentId, isAgent } from '../eid/browser.ts';

declare module 'express-session' {
  interface SessionData {
    /** The profile picked at `/browser`. */
    agent?: string;
  }
}

/**
 * Internet Explorer in all its versions. No other header is read: whether it has Java or zones no browser
 * says, and programs that test say anything.
 */
const IS_OF_YESTERDAY = /\bMSIE \d|\bTrident\//;

/** The profile picked in this browser, else the one of its user-agent. */
export function agentOf(req: Request): AgentId {
  return pickedAgent(req) ?? (IS_OF_YESTERDAY.test(req.get('user-agent') ?? '') ? 'unsupported' : 'modern');
}

export function pickedAgent(req: Request): AgentId | null {
  const picked = req.session?.agent;
  return isAgent(picked) ? picked : null;
}

/** Remembered in the browser's own session; null = as it says of itself. */
export function pickAgent(req: Request, agent: AgentId | null): void {
  if (agent === null) delete req.session.agent;
  else req.session.agent = agent;
}
