/** Prøveporten for a test in Node: a container of its own, on a free port, that ends with the test. */
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';

export interface Proveporten {
  /** For the service under test. */
  readonly issuer: string;
  stop(): Promise<unknown>;
}

/** A port that is free on this machine: the issuer must be known before the container is there. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** `image`: built before by `docker build --tag proveporten .` in a clone. */
export async function startProveporten(image = 'proveporten'): Promise<Proveporten> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const container: StartedTestContainer = await new GenericContainer(image)
    .withExposedPorts({ container: 7575, host: port })
    .withEnvironment({
      PROVEPORTEN_ISSUER: issuer,
      PROVEPORTEN_STORAGE: 'sqlite::memory:',
      // The port is open to this machine's network for as long as the test runs; a token of its own is safer.
      PROVEPORTEN_CONTROL_TOKEN: 'none',
      PROVEPORTEN_DEMO_PORT: 'off',
    })
    .withWaitStrategy(Wait.forHttp('/ready', 7575).forStatusCode(200))
    .start();
  return { issuer, stop: () => container.stop() };
}
