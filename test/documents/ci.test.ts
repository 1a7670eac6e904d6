/** The files that readers copy into their pipelines and tests: right by the schema where there is one, and by our settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/files.ts';
import { ENVIRONMENT } from '../../src/variables.ts';
import { runIn } from '../containers/docker-commands.ts';
import { world } from '../support/world.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const FILES = [
  'examples/ci/github-actions.yml',
  'examples/ci/gitlab-ci.yml',
  'examples/testcontainers/proveporten.ts',
  'examples/testcontainers/Proveporten.java',
];

describe.each(FILES)('%s', (path) => {
  it('knows the variables, flags and addresses of the program', () => {
    const text = read(path);
    const variables = new Set([...text.matchAll(/\bPROVEPORTEN_[A-Z_]+\b/g)].map(([name]) => name));
    expect(Object.keys(ENVIRONMENT)).toEqual(expect.arrayContaining([...variables]));
    const [, line = ''] = /npx .*\.tgz" (.*?) >/.exec(text) ?? [];
    const flags: readonly string[] = Object.values(ENVIRONMENT).map(({ flag }) => `--${flag}`);
    for (const [flag] of line.matchAll(/--[a-z-]+/g)) expect(flags).toContain(flag);
    expect(text).toContain('/ready');
  });
});

const workflow = read('examples/ci/github-actions.yml');

describe('the workflow for GitHub', () => {
  it('is what its schema allows, of which a mistyped member is not', () => {
    const { $schema: _dialect, ...schema } = JSON.parse(read('test/schemas/github-workflow.json'));
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([valid(parse(workflow)), valid.errors]).toEqual([true, null]);
    expect(valid(parse(workflow.replace('runs-on', 'run-on')))).toBe(false);
  });

  it('runs the image with what a start asks for', async () => {
    const steps = z.object({ run: z.string().default('') });
    const jobs = z.record(z.string(), z.object({ steps: z.array(steps) })).parse(parse(workflow).jobs);
    const commands = jobs.container?.steps.map(({ run }) => run).find((run) => run.includes('docker run'));
    const { ports, environment } = runIn(commands ?? '');
    expect(ports).toEqual(['127.0.0.1:7575:7575']);
    const started = await world({ host: '0.0.0.0', environment });
    expect(started.demo).toBeNull();
    await started.close();
  });
});

it('a service container of GitLab is known to job and browser by one name', async () => {
  const services = z.array(z.object({ alias: z.string(), variables: z.record(z.string(), z.string()) }));
  const job = z.object({ services, variables: z.record(z.string(), z.string()) });
  const { services: beside, variables } = job.parse(parse(read('examples/ci/gitlab-ci.yml')).container);
  const [service] = beside;
  expect(variables.ISSUER).toBe(`http://${service?.alias}:7575`);
  const { PROVEPORTEN_DEMO_PORT: demo, ...environment } = service?.variables ?? {};
  const started = await world({ host: '0.0.0.0', environment });
  expect([started.issuer, started.login, demo]).toEqual([variables.ISSUER, variables.ISSUER, 'off']);
  await started.close();
});
