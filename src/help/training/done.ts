/** The missions that a browser has done, remembered in its session. */
import type { Request } from 'express';

export const MISSIONS = [
  ...(['log-in', 'log-out', 'language', 'scam'] as const),
  ...(['self-test', 'support', 'old-browser'] as const),
] as const;
export type Mission = (typeof MISSIONS)[number];

declare module 'express-session' {
  interface SessionData {
    /** Missions of the training that are done. */
    missions?: readonly string[];
  }
}

export const doneIn = (req: Request): ReadonlySet<string> => new Set(req.session.missions ?? []);

/** Writes nothing where all of them were known. */
export function tick(req: Request, ...missions: readonly Mission[]): void {
  const done = doneIn(req);
  if (missions.some((one) => !done.has(one))) req.session.missions = [...new Set([...done, ...missions])];
}
