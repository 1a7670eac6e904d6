/** The command line: flags and environment → config → start. Alone in touching `process`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseArgs } from 'node:util';
import { greeting } from './greeting.ts';
import { StartError } from './kernel/errors.ts';
import { bufferedOutput } from './output.ts';
import { type Running, type StartOptions, start } from './start.ts';
import { ENVIRONMENT, type EnvironmentValues, type Variable } from './variables.ts';
import { version } from './version.ts';
import { nearest } from './web/nearest.ts';
import { mask } from './web/rule.ts';

const VARIABLES = Object.keys(ENVIRONMENT) as Variable[];
/** Looked for in the working directory where PROVEPORTEN_CONFIG names none. */
const FILES = ['proveporten.yaml', 'proveporten.yml', 'proveporten.json'];

type Flags = Readonly<Record<string, string | boolean | undefined>>;

function readFlags(): Flags {
  const strings = Object.fromEntries(
    VARIABLES.map((name) => [ENVIRONMENT[name].flag, { type: 'string' as const }]),
  );
  const switches = {
    fresh: { type: 'boolean' as const },
    version: { type: 'boolean' as const },
    help: { type: 'boolean' as const, short: 'h' },
  };
  try {
    return parseArgs({ args: process.argv.slice(2), options: { ...strings, ...switches } }).values as Flags;
  } catch (error) {
    throw new StartError([flagProblem(error as Error, [...Object.keys(strings), ...Object.keys(switches)])]);
  }
}

/** The command that the reader typed to get here, so that a line of ours can be typed again. */
function calledAs(): string {
  if (process.env.npm_lifecycle_event === 'start') return 'npm start --';
  const [, script = ''] = process.argv;
  return basename(script) === 'main.ts' ? 'node src/main.ts' : 'proveporten';
}

/** Node's own sentence, and the nearest flag. */
function flagProblem({ message }: Error, known: readonly string[]): string {
  const [sentence = ''] = message.split('\n');
  const unknown = /^Unknown option '--([^'=]+)/.exec(sentence)?.[1];
  const near = unknown === undefined ? undefined : nearest(unknown, known);
  const advice = near === undefined ? '' : ` Did you mean --${near}?`;
  return `${sentence.split('. ')[0]?.replace(/\.$/, '')}.${advice} See ${calledAs()} --help.`;
}

/** A flag is stronger than the environment. */
function given(flags: Flags): EnvironmentValues {
  const entries = VARIABLES.flatMap((name) => {
    const value = flags[ENVIRONMENT[name].flag] ?? process.env[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The file as text, so that its reader knows the lines. Undefined where none is named and none is found. */
function readConfigFile(named: string | undefined): StartOptions['configFile'] {
  const name = named ?? FILES.find((file) => existsSync(file));
  if (name === undefined) return undefined;
  try {
    const read = (path: string) => readFileSync(resolve(dirname(name), path), 'utf8');
    return { name, text: readFileSync(name, 'utf8'), read };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new StartError([`The config file ${name} cannot be read: ${why}.`]);
  }
}

function help(): string {
  const lines = VARIABLES.map((name) => {
    const { flag, standard, says } = ENVIRONMENT[name];
    return `  --${flag.padEnd(14)} ${name.padEnd(26)} ${says} ${standard === '' ? 'No default.' : `Default: ${standard}.`}`;
  });
  const rest = [
    '  --fresh          Begin with an empty store.',
    '  --version        Print the version.',
    '  --help           Print this.',
  ];
  return [
    'Prøveporten: a local ID-porten for tests. Flags are stronger than the environment, the environment than the file.',
    '',
    `Usage: ${calledAs()} [flags]`,
    `For example: ${calledAs()} --port 8080 --config tests/proveporten.yaml`,
    '',
    ...lines,
    ...rest,
  ].join('\n');
}

async function run(): Promise<void> {
  const flags = readFlags();
  if (flags.version === true) return void console.log(version);
  if (flags.help === true) return void console.log(help());
  const environment = given(flags);
  const file = readConfigFile(environment.PROVEPORTEN_CONFIG);
  const starting = start({
    environment,
    ...(file === undefined ? {} : { configFile: file }),
    fresh: flags.fresh === true,
    terminal: process.stdout.isTTY === true,
    output: speaksPlainly(environment.LOG_FORMAT) ? process.stdout : bufferedOutput(),
    strict: process.env.NODE_ENV === 'development',
  });
  endOnSignal(starting);
  endOnFault(starting);
  const running = await starting;
  if (running.authority !== null) trust(running.authority);
  if (speaksPlainly(environment.LOG_FORMAT)) console.log(greeting(running));
}

/** For the calls of this process: the bundled service asks the issuer as any other service does. */
function trust(authority: string): void {
  setDefaultCACertificates([...getCACertificates(), authority]);
}

/** As start.ts decides it: JSON output holds no greeting, its log says the same. */
function speaksPlainly(format = 'auto'): boolean {
  return format === 'lines' || (format === 'auto' && process.stdout.isTTY === true);
}

/**
 * Listens before another process can know that it runs. One press of Ctrl-C may come twice (from the
 * terminal, and passed on by npm); what is left to do is bounded anyway.
 */
function endOnSignal(starting: Promise<Running>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    starting
      .then((running) => running.close())
      .then(
        () => process.exit(0),
        (error) => fail(error),
      );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}

/**
 * The last resort. A fault that no code caught may have left work half done, so the program ends: told as
 * fatal, after requests in flight, with status 1. Node raises a promise's unhandled rejection here as well.
 */
function endOnFault(starting: Promise<Running>): void {
  let running: Running | undefined;
  starting.then(
    (started) => {
      running = started;
    },
    () => undefined,
  );
  let ending = false;
  process.on('uncaughtException', (error) => {
    if (running === undefined) return fail(error);
    if (ending) return fail(error, 'Prøveporten ends after one more fault:');
    ending = true;
    running.crash(error).then(
      () => process.exit(1),
      (further) => fail(further, 'Prøveporten ends after one more fault:'),
    );
  });
}

/** Keeps the program running when the reader of its output leaves (`proveporten | head -1`). */
function outliveReaders(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}

function fail(error: unknown, what = 'Prøveporten cannot start:'): void {
  const problems = error instanceof StartError ? error.problems : [(error as Error).stack ?? String(error)];
  console.error([what, ...problems.map((problem) => `  - ${mask(problem)}`)].join('\n'));
  process.exit(1);
}

outliveReaders();
run().catch((error) => fail(error));
