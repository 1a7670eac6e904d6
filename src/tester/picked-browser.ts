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
 * What a User-Agent is known by: Internet Explorer in all its versions, and phones and tablets. No other header
 * is read: whether it has Java or zones no browser says, and programs that test say anything.
 */
const KNOWN_BY: readonly (readonly [RegExp, AgentId])[] = [
  [/\bMSIE \d|\bTrident\//, 'unsupported'],
  [/\b(?:iPhone|iPad|iPod|Android)\b/, 'phone'],
];

/** The profile picked in this browser, else the one of its User-Agent. */
export function agentOf(req: Request): AgentId {
  const told = req.get('user-agent') ?? '';
  return pickedAgent(req) ?? KNOWN_BY.find(([sign]) => sign.test(told))?.[1] ?? 'modern';
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
