/** docker-compose.yml as an engine reads it: merged, against the specification's schema, `$$` as `$`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../../scripts/files.ts';

const limits = z.object({ cpus: z.string(), memory: z.string(), pids: z.number() });
const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  profiles: z.array(z.string()).default([]),
  user: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  env_file: z.string().optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  tmpfs: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  deploy: z.object({ resources: z.object({ limits }) }).optional(),
});
const composeFile = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

export type ComposeService = z.infer<typeof service>;

export const COMPOSE_TEXT = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

/** The schema of the Compose specification: https://github.com/compose-spec/compose-spec, commit 170098b. */
const written = JSON.parse(readFileSync(join(ROOT, 'test/schemas/compose-spec.json'), 'utf8'));
const { $schema: _dialect, ...schema } = written;
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** What of the text the specification does not allow. */
export function faultsOf(text: string): readonly string[] {
  valid(parse(text, { merge: true }));
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

export const compose = composeFile.parse(parse(COMPOSE_TEXT, { merge: true }));

/**
 * The service of this name.
 *
 * @throws Error where there is none.
 */
export function composeService(name: string): ComposeService {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}
