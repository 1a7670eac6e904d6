/** What takes part in a run: a program, how a login at it is walked, and what it is called. */
import type { Program } from './child.ts';
import { Client } from './client.ts';
import type { Target, Ticket } from './driver.ts';

export interface Contender {
  readonly name: string;
  readonly what: string;
  readonly program: Program;
  readonly pages: number;
  readonly signatures: number;
  prepare(issuer: string): Promise<Prepared>;
}

export interface Prepared {
  readonly target: Target;
  /** Made before the clock runs: the driver shares the cores. */
  tickets(count: number): Promise<readonly Ticket[]>;
}

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly userinfo_endpoint: string;
}

export async function discover(issuer: string): Promise<Discovery> {
  const { body } = await new Client().send(`${issuer}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint, userinfo_endpoint } = JSON.parse(body) as Discovery;
  return { authorization_endpoint, token_endpoint, userinfo_endpoint };
}

/** `count` things, 16 at a time. */
export async function many<T>(count: number, make: (index: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  for (let from = 0; from < count; from += 16)
    made.push(
      ...(await Promise.all(Array.from({ length: Math.min(16, count - from) }, (_, at) => make(from + at)))),
    );
  return made;
}
