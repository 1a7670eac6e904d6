/** The description is valid, and a client generated from it types what testers set most. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Content, checkBy, type OpenApi } from '../support/described.ts';
import { sharedWorld } from '../support/shared.ts';

const run = promisify(execFile);
const MODULES = resolve('node_modules');
/** A program of a package, in a process of its own: what it printed, and whether it was content. */
async function tool(program: string, args: readonly string[], cwd: string) {
  return run(process.execPath, [program.startsWith('.') ? program : join(MODULES, program), ...args], {
    cwd,
  }).then(
    ({ stdout }) => ({ content: true, stdout }),
    (error: { stdout: string; stderr: string }) => ({ content: false, stdout: error.stdout + error.stderr }),
  );
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly requestBody?: Content<{ readonly example?: object }>;
  readonly responses: Readonly<
    Record<string, Partial<Content<{ readonly schema: object; readonly example?: unknown }>>>
  >;
}

const simulator = await sharedWorld();
const folder = await mkdtemp(join(tmpdir(), 'control-client-'));
await symlink(MODULES, join(folder, 'node_modules'));
type Described = OpenApi<Operation> & Readonly<Record<'servers' | 'tags' | 'security', unknown>>;
const api: Described = await simulator.control.must('GET', '/openapi.json');
await writeFile(join(folder, 'openapi.json'), JSON.stringify(api));
afterAll(() => rm(folder, { recursive: true }));

const calls = () =>
  Object.entries(api.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb: verb.toUpperCase(), operation })),
  );

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = '@seriousme/openapi-schema-validator/bin/validate-api-cli.js';
    expect(await tool(validator, ['openapi.json'], folder)).toMatchObject({ content: true });
  });

  it('names every call once, under a tag it explains, and says where the simulator is and what lets in', () => {
    const ids = calls().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set((api.tags as readonly { readonly name: string }[]).map(({ name }) => name));
    for (const { operation } of calls()) for (const tag of operation.tags) expect(tags).toContain(tag);
    expect(api).toMatchObject({
      servers: [{ url: simulator.issuer }],
      security: [{}, { token: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('has of every answer an example that it is true of', () => {
    const check = checkBy(api);
    for (const { path, verb, operation } of calls()) {
      const [[status = '', right] = []] = Object.entries(operation.responses);
      const example = right?.content?.['application/json']?.example;
      const told = `${verb} ${path}: ${JSON.stringify(right).slice(0, 80)}`;
      expect([told, example !== undefined]).toEqual([
        told,
        (status === '200' && !path.endsWith('/stream')) || status === '201',
      ]);
      const address = path.replaceAll(/\{\w+\}/g, 'x');
      if (example !== undefined)
        check({ method: verb, path: address, status: Number(status), body: example });
    }
  });

  it('has of every body an example that is understood', async () => {
    for (const { path, verb, operation } of calls()) {
      const example = operation.requestBody?.content['application/json']?.example;
      if (operation.requestBody === undefined) continue;
      const address = path.replaceAll(/\{\w+\}/g, 'nobody').replace('/control', '');
      const answer = await simulator.control.call(verb, address, example);
      expect([verb, path, answer.status]).not.toEqual([verb, path, 400]);
    }
  });
});

const PROGRAM = `
import { changePerson, createPerson, defaults, getPerson } from './client.ts';

defaults.baseUrl = process.argv[2] ?? '';
const made = await createPerson({ eids: { bankid: { state: 'suspended' } } });
if (made.status !== 201) throw new Error(JSON.stringify(made.data));
const { id, eids } = made.data;
const state: 'active' | 'suspended' | 'expired' | 'ordered' | undefined = eids.bankid?.state;
const read = await getPerson(id);
if (read.status !== 200) throw new Error(JSON.stringify(read.data));
const back = await changePerson(id, read.data);
console.log(JSON.stringify({ state, back: back.status }));
`;

describe('a client generated from it', () => {
  const options = {
    compilerOptions: {
      ...{ target: 'esnext', module: 'nodenext', strict: true, noEmit: true, skipLibCheck: true },
      ...{ allowImportingTsExtensions: true, types: ['node'], lib: ['esnext', 'dom', 'dom.iterable'] },
    },
  };
  const typecheck = async (program: string) => {
    await writeFile(join(folder, 'program.ts'), program);
    return tool('typescript/bin/tsc', ['--project', folder], folder);
  };
  beforeAll(async () => {
    const made = await tool('oazapfts/dist/cli.js', ['openapi.json', 'client.ts'], folder);
    expect(made).toMatchObject({ content: true });
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...options, files: ['program.ts'] }));
  });

  it('compiles, makes a person whose eID stands as told, and sends back what it read', async () => {
    expect(await typecheck(PROGRAM)).toEqual({ content: true, stdout: '' });
    const { stdout } = await tool('./program.ts', [simulator.issuer], folder);
    expect(JSON.parse(stdout)).toEqual({ state: 'suspended', back: 200 });
  });

  it.each([
    ['a misspelt state', "state: 'suspended'", "state: 'suspnded'"],
    ['a misspelt member', "state: 'suspended'", "stat: 'suspended'"],
    ['a misspelt eID', 'bankid: {', 'bankdi: {'],
  ])('does not compile with %s', async (_what, right, wrong) => {
    const { content, stdout } = await typecheck(PROGRAM.replace(right, wrong));
    expect([content, stdout]).toEqual([false, expect.stringMatching(/^program\.ts\(\d+,\d+\): error TS2/)]);
  });
});
