/** The image as its Dockerfile builds it, and what docker-compose.yml starts of it: run here, without an engine. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { block } from '../documents/blocks.ts';
import { freePort } from '../start/program.ts';
import { composeService } from './compose-file.ts';
import { Container } from './container.ts';
import { runIn } from './docker-commands.ts';
import { builtImage, type Image } from './image.ts';

let image: Image;
let container: Container;
let issuer: string;
let demo: string;

beforeAll(async () => {
  image = await builtImage();
  const [port, demoPort] = [String(await freePort()), String(await freePort())];
  const stated = composeService('proveporten');
  issuer = (stated.environment.PROVEPORTEN_ISSUER ?? '').replace('7575', port);
  demo = `http://localhost:${demoPort}`;
  // Ports are the engine's: inside a container those of the file are free.
  const ports = { PORT: port, PROVEPORTEN_DEMO_PORT: demoPort, PROVEPORTEN_ISSUER: issuer };
  container = new Container(image, { ...stated, environment: { ...stated.environment, ...ports } });
  await container.ready();
}, 60_000);

afterAll(async () => {
  await container.stop();
  rmSync(image.root, { recursive: true });
});

it('holds the program and what Node has compiled of it, and no package', () => {
  expect(readdirSync(image.workdir).toSorted()).toEqual(['dist', 'node_modules', 'package.json', 'views']);
  expect(readdirSync(join(image.workdir, 'node_modules'))).toEqual(['.cache']);
  expect(readdirSync(join(image.workdir, 'node_modules/.cache'))).not.toEqual([]);
});

it('serves discovery under the issuer that the file names, and the bundled service', async () => {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({ issuer });
  expect((await fetch(demo)).status).toBe(200);
});

it('has its control API open, and keeps what it makes in the volume', async () => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  expect((await fetch(`${issuer}/control/people`, init)).status).toBe(201);
  expect(existsSync(join(image.root, 'data/proveporten.db'))).toBe(true);
});

it('stops without the setting that opens its zone, in a sentence', async () => {
  const refused = new Container(image, { environment: { PORT: '0' }, volumes: ['none:/data'], tmpfs: [] });
  expect(await refused.ended).toBe(1);
  expect(refused.printed).toContain('set PROVEPORTEN_CONTROL_TOKEN');
});

describe.each([
  'README.md › Start 2',
  'docs/recipes/containers.md › In containers 1',
  'docs/recipes/containers.md › Other ports 1',
] as const)('%s', (name) => {
  const stated = runIn(block(name).text);

  it('publishes on the loopback address the ports that are served inside', () => {
    const { PORT = '7575', PROVEPORTEN_DEMO_PORT = '7576' } = stated.environment;
    expect(stated.ports).toEqual([PORT, PROVEPORTEN_DEMO_PORT].map((port) => `127.0.0.1:${port}:${port}`));
    expect(stated.image).toBe('proveporten');
  });

  it('starts, with pages and bundled service under the ports it was given', async () => {
    const [PORT, PROVEPORTEN_DEMO_PORT] = [String(await freePort()), String(await freePort())];
    const environment = { ...stated.environment, PORT, PROVEPORTEN_DEMO_PORT };
    const container = await new Container(image, { ...stated, environment }).ready();
    const issuer = `http://localhost:${PORT}`;
    const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({ issuer, authorization_endpoint: `${issuer}/authorize` });
    expect((await fetch(`http://localhost:${PROVEPORTEN_DEMO_PORT}`)).status).toBe(200);
    expect(await container.stop()).toBe(0);
  });
});

it('is found unwell when it is gone', async () => {
  expect(await container.stop()).toBe(0);
  expect(await container.healthy()).toBe(false);
}, 20_000);
