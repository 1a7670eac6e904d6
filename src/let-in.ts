/** The end of a start: requests are let in, and those who read discovery first. */
import type { RequestListener } from 'node:http';
import { createDemoHandler, type DemoServer } from './demo-server.ts';
import type { AppDependencies } from './dependencies.ts';
import { turn } from './kernel/clock.ts';
import type { DemoPerson } from './people/cast.ts';
import type { Enters } from './web/gate.ts';
import type { Listening } from './web/listen.ts';
import type { Log } from './web/log.ts';

interface Doors {
  readonly listening: Listening;
  readonly demo: DemoServer;
  readonly log: Log;
}

/** Services read it while they start themselves, and it is the same whoever there is: it waits for no people. */
const isDiscovery: Enters = ({ url = '' }) => url.startsWith('/.well-known/');

/** Lets discovery in, and when the people are there all else that waits at both ports. */
export async function letIn(
  { listening, demo, log }: Doors,
  issuer: string,
  needed: Omit<AppDependencies, 'reseed'>,
  handler: RequestListener,
): Promise<DemoPerson | null> {
  const unsent = (error: Error) => log.error({ err: error }, 'an answer could not be written');
  listening.open(handler, unsent, isDiscovery);
  // Its answers leave before the people are written, which holds the thread.
  await turn();
  const person = await needed.demoPerson();
  listening.openToAll();
  if (demo.origin !== null)
    demo.listening?.open(await createDemoHandler(issuer, demo.origin, needed), unsent);
  return person;
}
