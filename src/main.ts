#!/usr/bin/env node
/** The command line: flags and environment → config → start. Alone in touching `process`. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { ENVIRONMENT, type Given, type Variable } from './config.ts';
import { greeting } from './greeting.ts';
import { StartError } from './kernel/errors.ts';
import { start } from './start.ts';
import { version } from './version.ts';

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
    throw new StartError([`${(error as Error).message} See proveporten --help.`]);
  }
}

/** A flag is stronger than the environment. */
function given(flags: Flags): Given {
  const entries = VARIABLES.flatMap((name) => {
    const value = flags[ENVIRONMENT[name].flag] ?? process.env[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function readConfigFile(named: string | undefined): { name: string; contents: unknown } {
  const name = named ?? FILES.find((file) => existsSync(file));
  if (name === undefined) return { name: 'config', contents: {} };
  try {
    return { name, contents: parseYaml(readFileSync(name, 'utf8')) ?? {} };
  } catch (error) {
    throw new StartError([
      `The config file ${name} cannot be read: ${(error as Error).message.split('\n')[0]}`,
    ]);
  }
}

function help(): string {
  const lines = VARIABLES.map((name) => {
    const { flag, standard, says } = ENVIRONMENT[name];
    return `  --${flag.padEnd(14)} ${name.padEnd(26)} ${says} Default: ${standard === '' ? 'none' : standard}.`;
  });
  const rest = [
    '  --fresh          Begin with an empty store.',
    '  --version        Print the version.',
    '  --help           Print this.',
  ];
  return [
    'proveporten: a local ID-porten for tests. Flags are stronger than the environment, the environment than the file.',
    '',
    ...lines,
    ...rest,
  ].join('\n');
}

async function run(): Promise<void> {
  const flags = readFlags();
  if (flags['version'] === true) return void console.log(version);
  if (flags['help'] === true) return void console.log(help());
  const environment = given(flags);
  const file = readConfigFile(environment.PROVEPORTEN_CONFIG);
  const running = await start({
    environment,
    config: file.contents,
    configName: file.name,
    fresh: flags['fresh'] === true,
    terminal: process.stdout.isTTY === true,
    output: process.stdout,
  });
  if (process.stdout.isTTY === true || environment.LOG_FORMAT === 'lines') console.log(greeting(running));
  const end = () => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    running.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}

function fail(error: unknown): void {
  const problems = error instanceof StartError ? error.problems : [(error as Error).stack ?? String(error)];
  console.error(['Prøveporten cannot start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  process.exit(1);
}

run().catch(fail);
