/** docker-compose.yml and Dockerfile without an engine: the facts they state, their command and their health check, run here. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtProgram } from './start/built.ts';
import { freePort } from './start/program.ts';

const root = join(import.meta.dirname, '..');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

const composeFile = z.object({
  services: z.object({
    proveporten: z.object({
      build: z.literal('.'),
      environment: z.record(z.string(), z.string()),
      ports: z.array(z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.object({ test: z.array(z.string()) }),
    }),
  }),
  volumes: z.record(z.string(), z.null()),
});
const compose = composeFile.parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')));
const { proveporten } = compose.services;

/** The last instruction of that name whose arguments are a JSON list. */
function listOf(instruction: string): string[] {
  const found = [...dockerfile.matchAll(new RegExp(`^\\s*${instruction} (\\[.*\\])$`, 'gm'))].at(-1);
  return z.array(z.string()).parse(JSON.parse(found?.[1] ?? '[]'));
}

/** Compose reads `$$` as `$`. */
const check = proveporten.healthcheck.test.slice(1).map((part) => part.replaceAll('$$', '$'));

describe('what the files state', () => {
  it('publishes both ports on the loopback address only, since the control API is open', () => {
    expect(proveporten.ports).toEqual(['127.0.0.1:7575:7575', '127.0.0.1:7576:7576']);
    expect(proveporten.environment.PROVEPORTEN_CONTROL_TOKEN).toBe('none');
  });

  it('keeps the store in a named volume', () => {
    const [name = '', path = ''] = proveporten.volumes[0]?.split(':') ?? [];
    expect(Object.keys(compose.volumes)).toEqual([name]);
    expect(proveporten.environment.PROVEPORTEN_STORAGE).toMatch(new RegExp(`^sqlite:${path}/`));
  });

  it('runs as an ordinary user, on every address, without development packages', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toContain('HOST=0.0.0.0');
    const [, image = ''] = dockerfile.split(/^FROM .*$/m).slice(-2);
    expect(image).toContain('COPY --from=build /app/dist ./dist');
    expect(image).not.toContain('npm');
  });

  it('asks the same health question in both files', () => {
    expect(check).toEqual(healthOfImage());
  });
});

function healthOfImage(): string[] {
  const line = /HEALTHCHECK[\s\S]*?CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]';
  return z.array(z.string()).parse(JSON.parse(line));
}

/** Only what belongs to the container is replaced: its ports and its volume. */
async function environment(folder: string): Promise<Record<string, string>> {
  const [port, demo] = [await freePort(), await freePort()];
  const { environment: stated } = proveporten;
  return {
    ...stated,
    HOST: '0.0.0.0',
    NODE_ENV: 'production',
    PORT: String(port),
    PROVEPORTEN_DEMO_PORT: String(demo),
    PROVEPORTEN_ISSUER: stated.PROVEPORTEN_ISSUER?.replace('7575', String(port)) ?? '',
    PROVEPORTEN_STORAGE: stated.PROVEPORTEN_STORAGE?.replace('/data', folder) ?? '',
  };
}

describe('what the files run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'));
  let env: Record<string, string>;
  let built: string;
  let server: ChildProcess;
  let printed = '';

  const node = ([program, ...args]: readonly string[]) => {
    expect(program).toBe('node');
    return spawn(process.execPath, args, { cwd: built, env, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const healthy = async () => (await once(node(check), 'exit'))[0] === 0;

  beforeAll(async () => {
    env = await environment(folder);
    built = await builtProgram();
    server = node(listOf('CMD'));
    server.stderr?.on('data', (data) => {
      printed += data;
    });
    // As the engine does it: ask until it is well, or gone.
    while (!(await healthy())) if (server.exitCode !== null) throw new Error(`the command ended: ${printed}`);
  }, 60_000);

  afterAll(async () => {
    const gone = server.exitCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true });
    rmSync(built, { recursive: true });
  });

  it('serves discovery under the issuer that the file names', async () => {
    const answer = await fetch(`${env.PROVEPORTEN_ISSUER}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({ issuer: env.PROVEPORTEN_ISSUER });
  });

  it('serves the bundled service and the open control API', async () => {
    const demo = await fetch(`http://localhost:${env.PROVEPORTEN_DEMO_PORT}/`);
    const people = await fetch(`${env.PROVEPORTEN_ISSUER}/control/people`);
    expect([demo.status, people.status]).toEqual([200, 200]);
  });

  it('is found unwell when it is gone', async () => {
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    expect((await gone)[0]).toBe(0);
    expect(await healthy()).toBe(false);
  }, 20_000);
});
