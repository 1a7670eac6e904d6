/**
 * The image without an engine: each instruction of the Dockerfile is carried out in a folder that stands for the file system of its
 * stage. What is replaced is what a test must not do or cannot: `npm ci` (the packages are there), the owner of a folder, and the
 * five seconds after which a start is ended.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';
import { z } from 'zod';
import { ROOT } from '../../scripts/files.ts';

export const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
export const instructions = DockerfileParser.parse(DOCKERFILE).getInstructions();

/** What the build is given: .dockerignore leaves out everything but these. */
const context = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

/** A container's file system, and what a program finds in it. */
export interface Image {
  readonly root: string;
  readonly environment: Record<string, string>;
  workdir: string;
  user: string;
  command: readonly string[];
  health: readonly string[];
}

const NPM = 'npm ci --ignore-scripts';
const run = promisify(execFile);

/** A JSON list, such as CMD has. */
const listIn = (text: string) => z.array(z.string()).parse(JSON.parse(/\[.*\]$/s.exec(text)?.[0] ?? '[]'));

/** The paths of the image, as those of its folder. */
export const inside = ({ root }: Pick<Image, 'root'>, text: string) =>
  text.replaceAll(/(?<=^|[\s:])\/(app|data)\b/g, (path) => root + path);

function newImage(): Image {
  const root = mkdtempSync(join(tmpdir(), 'proveporten-image-'));
  mkdirSync(join(root, 'bin'));
  symlinkSync(process.execPath, join(root, 'bin/node'));
  const environment = { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: root };
  return { root, environment, workdir: '', user: 'root', command: [], health: [] };
}

/** The stage that an instruction copies from; empty = the build's own files. */
const stageOf = (one: Instruction) => (one instanceof Copy ? (one.getFromFlag()?.getValue() ?? '') : '');

function copy(image: Image, one: Instruction, from: Image | undefined): void {
  const [target = '', ...sources] = one
    .getArguments()
    .map((argument) => argument.getValue())
    .toReversed();
  for (const source of sources) {
    if (from === undefined && !context.includes(source))
      throw new Error(`.dockerignore keeps ${source} out of the build`);
    const path = from === undefined ? join(ROOT, source) : inside(from, source);
    const into = join(image.workdir, target);
    cpSync(path, target.endsWith('/') ? join(into, basename(source)) : into, { recursive: true });
  }
}

/** A start that is to end by itself: five seconds are replaced by the moment at which it is ready. */
async function startAndEnd(command: string, { workdir: cwd, environment: env }: Image): Promise<void> {
  const child = spawn('sh', ['-c', `exec ${command}`], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const data of child.stdout.iterator({ destroyOnReturn: false }))
    if (String(data).includes('"msg":"ready"')) break;
  child.stdout.resume();
  child.kill('SIGTERM');
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

async function carryOut(image: Image, command: string): Promise<void> {
  if (command === NPM) return symlinkSync(join(ROOT, 'node_modules'), join(image.workdir, 'node_modules'));
  const [variables, program] = command.split('timeout --preserve-status 5 ');
  if (program !== undefined) return startAndEnd(`env ${variables}${program}`, image);
  const here = inside(image, command).replace(/--(owner|group)=\w+ /g, '');
  await run('sh', ['-c', here], { cwd: image.workdir, env: image.environment });
}

/** Changes the image as one instruction says. */
async function follow(image: Image, one: Instruction, stages: ReadonlyMap<string, Image>): Promise<void> {
  const text = one.getArgumentsContent() ?? '';
  const [first = ''] = text.split(/\s+/);
  switch (one.getKeyword()) {
    case 'WORKDIR':
      image.workdir = inside(image, first);
      mkdirSync(image.workdir, { recursive: true });
      return;
    case 'ENV':
      for (const argument of one.getArguments()) {
        const [name = '', value = ''] = argument.getValue().split(/=(.*)/s);
        image.environment[name] = inside(image, value);
      }
      return;
    case 'COPY':
      return copy(image, one, stages.get(stageOf(one)));
    case 'RUN':
      return carryOut(image, text);
    case 'USER':
      image.user = first;
      return;
    case 'HEALTHCHECK':
      image.health = listIn(text);
      return;
    case 'CMD':
      image.command = listIn(text);
      return;
    case 'EXPOSE':
      return;
    default:
      throw new Error(`No test knows what ${one.getKeyword()} does`);
  }
}

/** Builds the image of the last stage. */
export async function builtImage(): Promise<Image> {
  const stages = new Map<string, Image>();
  let image = newImage();
  for (const one of instructions) {
    if (one.getKeyword() === 'FROM') {
      image = newImage();
      stages.set(/ AS (\w+)$/i.exec(one.getArgumentsContent() ?? '')?.[1] ?? 'last', image);
    } else await follow(image, one, stages);
  }
  if (!existsSync(join(image.root, 'data'))) throw new Error('The image has no folder /data');
  return image;
}
