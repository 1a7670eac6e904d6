/** The tester's pages over the real rooms, without the rest of the simulator. */
import express from 'express';
import supertest from 'supertest';
import { systemClock } from '../../src/kernel/clock.ts';
import { findPerson } from '../../src/people/registry.ts';
import { testerRouter } from '../../src/tester/router.ts';
import { loadAssets } from '../../src/web/assets.ts';
import { errorHandler } from '../../src/web/errors.ts';
import { commonHeaders, pageHeaders } from '../../src/web/headers.ts';
import { createLog } from '../../src/web/log.ts';
import { renderer } from '../../src/web/render.ts';
import { trace } from '../../src/web/trace.ts';
import { type Rooms, rooms } from '../control/support.ts';

export const ORIGIN = 'http://localhost:7575';
const KARI = '17858713889';

export interface TesterWorld extends Rooms {
  readonly web: ReturnType<typeof supertest>;
  /** The first of the cast. */
  readonly kari: { readonly id: string; readonly pid: string };
  form(path: string, fields: Readonly<Record<string, string>>, origin?: string): supertest.Test;
}

export async function testerWorld(demo: string | null = 'http://localhost:7576'): Promise<TesterWorld> {
  const parts = await rooms();
  const found = await findPerson(parts.store, systemClock.now(), KARI);
  const kari = { id: found?.id ?? '', pid: KARI };
  const draw = renderer({ banner: 'simulator', version: loadAssets().version });
  const app = express().set('query parser', false);
  const ports = {
    ...parts,
    clock: systemClock,
    renderer: draw,
    zone: { page: (_req: unknown, _res: unknown, next: () => void) => next(), asks: false },
    origins: { issuer: ORIGIN, login: ORIGIN },
    demo,
    guide: { ...kari, name: 'Kari Prøvestad', password: 'qwer1234' },
    version: '0.0.0',
    httpHosts: [],
  };
  app.use(trace, ...commonHeaders(false), pageHeaders(), testerRouter(ports));
  const logger = createLog({ level: 'error', json: true, clock: systemClock, out: process.stderr });
  app.use(errorHandler({ renderer: draw, logger }));
  const web = supertest(app);
  return {
    ...parts,
    web,
    kari,
    form: (path, fields, origin = ORIGIN) =>
      web.post(path).set('origin', origin).type('form').send(new URLSearchParams(fields).toString()),
  };
}

/** Levels of the headings, in order. */
export function headings(html: string): number[] {
  return [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
}
