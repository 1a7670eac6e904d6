/** The whole simulator, and its control API as HTTP: an answer that is not as described fails the call. */
import supertest from 'supertest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { checkBy } from '../support/described.ts';
import { loginOf, Service } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { sharedWorld } from '../support/shared.ts';
import type { OwnWorld, TestService } from '../support/world.ts';

/** Nobody's, and not synthetic. */
export const REAL = realLooking(0);

export interface ControlWorld extends OwnWorld {
  readonly api: ReturnType<typeof supertest.agent>;
  /** What the log told of faults of ours. */
  readonly faults: readonly string[];
  post(path: string, body?: object): supertest.Test;
  patch(path: string, body: object): supertest.Test;
  person(part?: object): Promise<PersonJson>;
  begin(): Promise<Begun>;
}

interface PersonJson {
  readonly id: string;
  readonly pid: string;
  readonly eids: Readonly<Record<string, JsonObject>>;
}

export async function controlWorld(): Promise<ControlWorld> {
  const faults: string[] = [];
  const simulator = await sharedWorld({ output: { write: (line) => void faults.push(line) } });
  const check = checkBy(await simulator.control.must('GET', '/openapi.json'));
  const api = supertest.agent(simulator.issuer).use((test: supertest.Test) =>
    test.expect(({ status, text, body }) => {
      const { pathname: path } = new URL(test.url);
      check({ method: test.method, path, status, body: text === '' ? undefined : body });
    }),
  );
  const post = (path: string, body: object = {}) => api.post(`/control${path}`).send(body);
  return {
    ...simulator,
    api,
    faults,
    post,
    patch: (path, body) => api.patch(`/control${path}`).send(body),
    person: async (part = {}) => (await post('/people', part).expect(201)).body,
    begin: () => begin(simulator),
  };
}

type Begun = ReturnType<typeof loginOf>;

/** A login at the bundled service, whose browser stands at the picker. */
export async function begin(simulator: OwnWorld): Promise<Begun> {
  const demo = await simulator.control.must<TestService>('GET', '/services/demo-client');
  const redirect_uri = demo.redirect_uris[0] ?? '';
  return loginOf(await new Service(simulator, demo).atPicker({ redirect_uri }));
}
