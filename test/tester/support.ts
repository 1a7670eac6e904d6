/** The tester's pages as HTTP. */
import supertest from 'supertest';
import { type OwnWorld, type TestPerson, world } from '../support/world.ts';

export interface TesterWorld extends OwnWorld {
  readonly web: ReturnType<typeof supertest>;
  /** The first of the cast. */
  readonly kari: TestPerson;
  form(path: string, fields: Readonly<Record<string, string>>, origin?: string): supertest.Test;
}

export async function testerWorld(demoPort: 0 | 'off' = 0): Promise<TesterWorld> {
  const simulator = await world({ demoPort });
  const web = supertest(simulator.login);
  return {
    ...simulator,
    web,
    kari: await simulator.control.must('GET', '/people/17858713889'),
    form: (path, fields, origin = simulator.login) =>
      web.post(path).set('origin', origin).type('form').send(new URLSearchParams(fields).toString()),
  };
}

/** Levels of the headings, in order. */
export function headings(html: string): number[] {
  return [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
}
