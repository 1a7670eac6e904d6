/** What the documents tell an engine of a team's installation: its settings are written here, its commands read. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { block } from '../documents/blocks.ts';
import type { CONTAINERS } from '../documents/list.ts';
import { clone, freePorts, shell } from '../documents/reader.ts';
import { compose } from './compose-file.ts';
import { dockerIn } from './docker-commands.ts';

const text = (name: (typeof CONTAINERS)[number]) => block(name).text;

describe("a team's installation", () => {
  const [written, , renewed] = [1, 2, 3].map((n) =>
    text(`docs/recipes/containers.md › A team's installation ${n as 1 | 2 | 3}`),
  );
  const folder = clone();
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has its name and its secrets in one file, which its user alone can read', async () => {
    const [commands = '', docker = ''] = (written ?? '').split(/^(?=docker)/m);
    const ports = await freePorts();
    await shell(`mkdir deploy\n${commands}\nstat -c %a deploy/team.env`, ports, folder);
    const env = parseEnv(readFileSync(join(folder, 'deploy/team.env'), 'utf8'));
    expect(env).toEqual({
      PROVEPORTEN_SITE: 'sim.example.test',
      PROVEPORTEN_ISSUER: 'https://sim.example.test',
      PROVEPORTEN_CONTROL_TOKEN: expect.stringMatching(/^[0-9a-f]{48}$/),
      POSTGRES_PASSWORD: expect.stringMatching(/^[0-9a-f]{48}$/),
      PROVEPORTEN_STORAGE: `postgres://proveporten:${env.POSTGRES_PASSWORD}@postgres:5432/proveporten`,
    });
    expect(dockerIn(docker)).toEqual([
      ['compose', '--profile', 'team', 'up', '--build', '--detach', 'proxy'],
    ]);
  });

  it('is renewed an instance at a time, by names that the file has', () => {
    const ups = dockerIn(renewed ?? '').filter((words) => words.includes('up'));
    expect(ups.map((words) => words.at(-1))).toEqual(['instance-1', 'instance-2']);
    for (const words of ups) expect(words).toEqual(expect.arrayContaining(['--no-deps', '--wait']));
  });

  it('takes the certificate from where the proxy keeps it', () => {
    const [words = []] = dockerIn(text("docs/recipes/containers.md › A team's installation 2"));
    const [service = '', path = ''] = (words[2] ?? '').split(':');
    const folders = compose.services[service]?.volumes.map((one) => one.split(':')[1] ?? '') ?? [];
    expect(folders.some((one) => path.startsWith(`${one}/`))).toBe(true);
  });
});
