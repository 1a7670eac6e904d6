/** Commands of documents for an engine, as Docker reads them. */
import { parseArgs } from 'node:util';
import type { Stated } from './container.ts';

/** Every docker command of a text, without the program's name. */
export const dockerIn = (commands: string): readonly (readonly string[])[] =>
  [...commands.matchAll(/\bdocker ([^&\n]+)/g)].map(([, rest = '']) => rest.trim().split(/\s+/));

export interface Run extends Stated {
  readonly ports: readonly string[];
  readonly image: string;
}

const SWITCH = { type: 'boolean' } as const;
const LIST = { type: 'string', multiple: true, default: [] as string[] } as const;

/**
 * A `docker run`, read as Docker reads it.
 *
 * @throws Error where it holds an option that is not known here.
 */
export function runIn(commands: string): Run {
  const [, ...args] = dockerIn(commands).find(([verb]) => verb === 'run') ?? [];
  const publish = { ...LIST, short: 'p' };
  const env = { ...LIST, short: 'e' };
  const volume = { ...LIST, short: 'v' };
  const named = { name: { type: 'string' }, detach: SWITCH } as const;
  const options = { rm: SWITCH, 'read-only': SWITCH, tmpfs: LIST, publish, env, volume, ...named };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const environment = Object.fromEntries(values.env.map((one) => one.split('=') as [string, string]));
  const [image = ''] = positionals;
  // Without a volume /data belongs to the container, as every folder that its user may write to.
  const volumes = values.volume.length > 0 ? values.volume : ['its-own:/data'];
  return { environment, volumes, tmpfs: values.tmpfs, ports: values.publish, image };
}
