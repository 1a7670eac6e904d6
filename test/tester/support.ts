/** The tester's pages as HTTP. */
import supertest from 'supertest';
import { sharedWorld } from '../support/shared.ts';
import type { OwnWorld, TestPerson } from '../support/world.ts';

export interface TesterWorld extends OwnWorld {
  readonly web: ReturnType<typeof supertest>;
  /** The first of the cast. */
  readonly kari: TestPerson;
  form(path: string, fields: Readonly<Record<string, string>>, origin?: string): supertest.Test;
}

export async function testerWorld(): Promise<TesterWorld> {
  const simulator = await sharedWorld({ demoPort: 0 });
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
