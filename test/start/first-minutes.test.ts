/** The first ten minutes have sentences, not stacks: the program as a child process, with what a newcomer does to it. */

import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { systemClock } from '../../src/kernel/clock.ts';
import { stamp } from '../../src/kernel/entropy.ts';
import { freshPid } from '../../src/people/pid.ts';
import { en } from '../../src/web/texts/en.ts';
import { Browser } from '../support/browser.ts';
import { throughBankId } from '../support/journey.ts';
import { CALLBACK, requestOf } from '../support/login.ts';
import { realLooking } from '../support/numbers.ts';
import { Control, type TestPerson } from '../support/world.ts';
import {
  answers,
  emptyFolder,
  endAll,
  freePort,
  otherProgram,
  Program,
  refusal,
  type Starting,
} from './program.ts';

afterEach(endAll);

/** Sentences on stderr, nothing on stdout, no stack, exit status 1. */
async function sentences(starting: Starting): Promise<readonly string[]> {
  const { code, out, err } = await refusal(starting);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toMatch(/\n\s+at |Error:|node:internal/);
  const [head, ...lines] = err.trimEnd().split('\n');
  expect(head).toBe('Prøveporten cannot start:');
  for (const line of lines) expect(line).toMatch(/^ {2}- .*\S$/);
  return lines.map((line) => line.slice(4));
}

/** Sentences about a config file. */
const sentencesOf = (contents: string, name = 'proveporten.yaml', more: Starting = {}) =>
  sentences({ cwd: fileWith(name, contents), ...more });

function fileWith(name: string, contents: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), contents);
  return folder;
}

describe('a port that is taken', () => {
  it('stops the start with the way out', async () => {
    const other = await otherProgram();
    const [sentence, ...rest] = await sentences({ env: { PORT: String(other.port) } });
    other.close();
    expect(rest).toEqual([]);
    expect(sentence).toContain(`Port ${other.port} on 127.0.0.1 is taken by another program.`);
    expect(sentence).toContain('PORT=0');
  });

  it('does not stop the start where it is the bundled service’s, and that is said', async () => {
    const other = await otherProgram();
    const { program, issuer } = await Program.served({ env: { PROVEPORTEN_DEMO_PORT: String(other.port) } });
    other.close();
    expect((await fetch(`${issuer}/health`)).status).toBe(200);
    expect(program.stdout).toContain(`Port ${other.port} is taken, so the bundled service is not served`);
    expect(program.stdout).toContain('PROVEPORTEN_DEMO_PORT');
  });
});

describe('a store that cannot be used', () => {
  it('is named where its folder is a file', async () => {
    const cwd = fileWith('taken', '');
    const [sentence] = await sentences({ cwd, env: { PROVEPORTEN_STORAGE: 'sqlite:taken/store.db' } });
    expect(sentence).toMatch(
      /^The store taken\/store\.db cannot be used, because .*; name another file with PROVEPORTEN_STORAGE=/,
    );
  });

  it('is named where it is no database', async () => {
    const page = 'Milk, bread and cheese, and then some more to fill a page.'.repeat(20);
    const cwd = fileWith('notes.txt', page);
    const [sentence] = await sentences({ cwd, env: { PROVEPORTEN_STORAGE: 'sqlite:notes.txt' } });
    expect(sentence).toContain('because the file is not a SQLite database');
  });

  it('is left alone where a newer version wrote it', async () => {
    const cwd = emptyFolder();
    const database = new DatabaseSync(join(cwd, 'newer.db'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    const [sentence] = await sentences({ cwd, env: { PROVEPORTEN_STORAGE: 'sqlite:newer.db' } });
    expect(sentence).toContain('was written by a newer version of Prøveporten');
  });
});

const WRONG = `
people:
  - { nam: { given: A }, eids: { bankidd: {}, bankid: { state: aktive, pasword: x } } }
servces: []
services:
  - client_name: Shop
    scopes: [openid, email]
    redirect_urls: []
settings: # all of it
  lifetimes: { login: 0, sso_max: 30m }
  synthetic: [81]
  eids: { bankid: { attemps: 3 } }
`;

describe('a configuration that is wrong', () => {
  it('is told whole: variables and every part of the file, with what would be right', async () => {
    const problems = await sentencesOf(WRONG, 'proveporten.yaml', {
      env: {
        PORT: '99999',
        LOG_LEVEL: 'loud',
        LOG_FORMAT: 'xml',
        PROVEPORTEN_STORAGE: 'mysql://me:sesame@x',
        PROVEPORTEN_DEMO_PORT: 'no',
        PROVEPORTEN_ISSUER: 'localhost:7575',
      },
    });
    const line = (number: number) => `proveporten.yaml, line ${number}:`;
    expect(problems).toEqual([
      'PORT: must be a whole number from 0 to 65535. Given: "99999".',
      'LOG_LEVEL: "loud" is not one of fatal, error, warn, info, debug, trace, silent.',
      'LOG_FORMAT: "xml" is not one of auto, json, lines.',
      'PROVEPORTEN_ISSUER: "localhost:7575" is not an origin; write it like http://localhost:7575, without a path.',
      'PROVEPORTEN_STORAGE: begins with "mysql:"; write sqlite:<path of a file>, sqlite::memory: for a store that ends with the process, or postgres://<user>:<password>@<host>/<database>.',
      'PROVEPORTEN_DEMO_PORT: must be off, or a whole number from 0 to 65535. Given: "no".',
      `${line(10)} settings.lifetimes.login: 0 is too small; login is at least 1.`,
      `${line(10)} settings.lifetimes.sso_max: "30m" is not a whole number of seconds; 1800 is half an hour.`,
      `${line(11)} settings.synthetic.0: 81 is not one of 80, 40, 65.`,
      `${line(4)} servces is not known here; did you mean "services"?`,
      `${line(12)} settings.eids.bankid.attemps is not known here; did you mean "attempts"?`,
      expect.stringMatching(
        /^proveporten\.yaml, line 3: people\.0\.eids\.bankid\.state: "aktive" is not one of .*; did you mean "active"\?$/,
      ),
      `${line(3)} people.0.eids.bankid.pasword is not known here; did you mean "password"?`,
      `${line(3)} people.0.eids.bankidd is not known here; did you mean "bankid"?`,
      `${line(3)} people.0.nam is not known here; did you mean "name"?`,
      `${line(6)} services.0.redirect_uris is missing; it must be a list.`,
      `${line(8)} services.0.redirect_urls is not known here; did you mean "redirect_uris"?`,
      expect.stringMatching(/^proveporten\.yaml, line 7: services\.0\.scopes: .* \(rule scopes\.fixed\)$/),
    ]);
  });

  it('is told where a block is of no eID, or has a member the eID does not know', async () => {
    const config = { settings: { eids: { bankd: {}, telepathy: {}, bankid: { attemps: 3 } } } };
    expect(await sentencesOf(JSON.stringify(config, null, 2), 'proveporten.json')).toEqual([
      'proveporten.json, line 4: settings.eids.bankd: there is no such eID here; did you mean "bankid"?',
      expect.stringMatching(
        /^proveporten\.json, line 5: settings\.eids\.telepathy: there is no such eID here; there are: .*bankid/,
      ),
      'proveporten.json, line 7: settings.eids.bankid.attemps is not known here; did you mean "attempts"?',
    ]);
  });

  it('is told where a listed eID is not here', async () => {
    expect(await sentencesOf('settings: { methods: [bankid, telepathy] }', 'proveporten.yml')).toEqual([
      expect.stringMatching(
        /^proveporten\.yml, line 1: settings\.methods\.1: there is no eID "telepathy" here; there are: .*bankid/,
      ),
    ]);
    expect(await sentencesOf('settings: { methods: [bankd, testid] }', 'proveporten.yml')).toEqual([
      'proveporten.yml, line 1: settings.methods.0: there is no eID "bankd" here; did you mean "bankid"?',
    ]);
  });

  it('is told with the line, and what stands there, where the file is no YAML', async () => {
    const broken = 'people:\n  - name: [1\nservices: }\n';
    expect(await sentencesOf(broken, 'proveporten.yaml', { env: { LOG_LEVEL: 'loud' } })).toEqual([
      expect.stringMatching(/^LOG_LEVEL: "loud"/),
      expect.stringMatching(/^proveporten\.yaml, line 3, column 1: this is not YAML: .*: services: \}$/),
    ]);
  });

  it.each([
    ['without an anchor', '*who', 'The alias *who has no anchor &who before it: - name: *who'],
    ['in its own anchor', '&who [*who]', 'The alias *who stands in what it stands for: - name: &who [*who]'],
  ])('is told with the line of an alias %s', async (_what, name, sentence) => {
    const [problem = '', ...more] = await sentencesOf(`# mine\npeople:\n  - name: ${name}\n`);
    expect(problem).toMatch(/^proveporten\.yaml, line 3, column \d+: this is not YAML: /);
    expect([problem.slice(problem.indexOf('The alias')), more]).toEqual([sentence, []]);
  });

  it('is told in the words of JSON where the file is JSON', async () => {
    const broken = '{\n  "people": [],\n  "services": [}\n}\n';
    expect(await sentencesOf(broken, 'proveporten.json')).toEqual([
      expect.stringMatching(
        /^proveporten\.json, line 3, column \d+: this is not JSON: .*: "services": \[\}$/,
      ),
    ]);
  });

  it('is told where the named file is not there, and where the file is a list', async () => {
    expect(await sentences({ env: { PROVEPORTEN_CONFIG: 'gone.yaml' } })).toEqual([
      'The config file gone.yaml cannot be read: there is no such file.',
    ]);
    const told = await sentencesOf('- 1\n- 2\n');
    expect(told).toEqual([expect.stringMatching(/^proveporten\.yaml: .*object/)]);
  });

  it('names the setting that allows a kind of synthetic numbers, and takes them with it', async () => {
    const offset = 40;
    const pid = freshPid(stamp(systemClock), 0, { offset });
    const people = `people:\n  - pid: "${pid}"\n  - number: { kind: dolly }\n`;
    const problems = await sentencesOf(people);
    const sentence = `where settings.synthetic lists ${offset}, for example synthetic: [80, ${offset}].`;
    expect(problems.filter((problem) => problem.endsWith(sentence))).toHaveLength(1);
    expect(problems.filter((problem) => problem.endsWith(`${sentence} Given: "dolly".`))).toHaveLength(1);
    expect(problems.join('\n')).not.toContain(pid);
    const allowed = `${people}settings:\n  synthetic: [80, ${offset}]\n`;
    const { issuer } = await Program.served({ cwd: fileWith('proveporten.yaml', allowed) });
    expect(await search(issuer, pid)).toHaveLength(1);
  });

  it('is told where the people made here could not log in', async () => {
    expect(await sentencesOf('settings:\n  synthetic: [40]\n')).toEqual([
      'proveporten.yaml, line 2: settings.synthetic: must list 80, which the people made here have: [80, 40]. Given: [40].',
    ]);
  });

  it('repeats no number, and says why one that could be real is refused', async () => {
    const real = realLooking(0);
    const people = `people:\n  - pid: "${real}"\n    "${real}": 1\n`;
    const args = ['--issuer', `http://localhost/${real}`];
    const told = (await sentencesOf(people, 'proveporten.yaml', { args })).join('\n');
    expect(told).not.toContain(real);
    expect(told).toContain('could belong to a real person');
  });
});

describe('the issuer', () => {
  it('may not be the real one', async () => {
    for (const issuer of ['https://idporten.no', 'https://test.idporten.no', 'https://login.idporten.dev.']) {
      const [sentence] = await sentences({ env: { PROVEPORTEN_ISSUER: issuer } });
      expect(sentence).toContain(`"${issuer}" is the real ID-porten`);
    }
    const [sentence] = await sentences({ env: { PROVEPORTEN_LOGIN_ORIGIN: 'https://login.idporten.no' } });
    expect(sentence).toMatch(/^PROVEPORTEN_LOGIN_ORIGIN: .*real ID-porten/);
  });

  it('that is not the address served is a warning, and is what discovery says', {
    tags: '@profile-11.1',
  }, async () => {
    const port = await freePort();
    const env = {
      PORT: String(port),
      PROVEPORTEN_ISSUER: 'http://proveporten.internal:9999',
      PROVEPORTEN_CONTROL_TOKEN: 'none',
    };
    const program = new Program({ env });
    expect(await program.ready()).toBe('http://proveporten.internal:9999');
    expect(program.stdout).toContain(
      `The issuer is http://proveporten.internal:9999, but this program serves http://localhost:${port}`,
    );
    const answer = await fetch(`http://localhost:${port}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({ issuer: 'http://proveporten.internal:9999' });
  });
});

describe('the command line', () => {
  it('refuses a flag it does not know, with the nearest it does', async () => {
    for (const [args, told] of [
      [['--isuer', 'x'], "Unknown option '--isuer'. Did you mean --issuer?"],
      [['--prot', '1'], "Unknown option '--prot'. Did you mean --port?"],
      [['serve'], "Unexpected argument 'serve'."],
    ] as const)
      expect(await sentences({ args })).toEqual([`${told} See node src/main.ts --help.`]);
    const byNpm = { npm_lifecycle_event: 'start' };
    expect(await sentences({ args: ['--prot', '1'], env: byNpm })).toEqual([
      expect.stringContaining('See npm start -- --help.'),
    ]);
  });

  it('--version prints the version and --help every flag with its variable and default', async () => {
    const version = await refusal({ args: ['--version'] });
    expect(version).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
    const { code, out, err } = await refusal({ args: ['--help'] });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/--port +PORT +.*Default: 7575\./);
    expect(out).toMatch(/--control-token +PROVEPORTEN_CONTROL_TOKEN .*No default\./);
    expect(out).toMatch(/--fresh/);
    expect(out).toContain('Usage: node src/main.ts [flags]');
  });

  it('is stronger than the environment, and an empty variable counts for nothing', async () => {
    const port = await freePort();
    const program = new Program({
      args: ['--port', String(port)],
      env: { PORT: '1', PROVEPORTEN_ISSUER: '', LOG_LEVEL: '' },
    });
    expect(await program.ready()).toBe(`http://localhost:${port}`);
  });

  it('names the config file instead of the one that would be found', async () => {
    const cwd = fileWith('proveporten.yaml', 'nonsense: true');
    const other = { people: [{ name: { given: 'Ada', family: 'Filsen' } }] };
    writeFileSync(join(cwd, 'other.json'), JSON.stringify(other));
    const { issuer } = await Program.served({ cwd, args: ['--config', 'other.json'] });
    expect(await search(issuer, 'Filsen')).toHaveLength(1);
  });
});

const search = (issuer: string, text: string) => new Control(issuer).found(text);

describe('the config file', () => {
  const config = (mobile: string, name: string) => `
people:
  - name: { given: Ada, family: Filsen }
    mobile: "${mobile}"
services:
  - client_id: file-shop
    client_name: ${name}
    redirect_uris: [http://localhost:3000/callback]
    post_logout_redirect_uris: []
`;
  /** What there is now of the file's person and service. */
  async function held(program: Program) {
    const control = new Control(await program.ready());
    const [person] = await control.found('Filsen');
    return { control, person, service: await control.must('GET', '/services/file-shop') };
  }

  it('creates, leaves alone what tests did while it stays the same, and updates what it changed', async () => {
    const cwd = fileWith('proveporten.yaml', config('+4740000111', 'First'));
    const first = new Program({ cwd });
    const { control, person: made, service } = await held(first);
    expect([made?.mobile, service.client_name]).toEqual(['+4740000111', 'First']);
    await control.must('PATCH', `/people/${made?.id}`, { eids: { bankid: { state: 'suspended' } } });
    await control.must('PATCH', '/services/file-shop', { client_name: 'By a test' });
    await first.end();

    const second = new Program({ cwd });
    const same = await held(second);
    const untouched = { id: made?.id, pid: made?.pid, eids: { bankid: { state: 'suspended' } } };
    expect(same).toMatchObject({ person: untouched, service: { client_name: 'By a test' } });
    await second.end();

    writeFileSync(join(cwd, 'proveporten.yaml'), config('+4740000222', 'Second'));
    const updated = await held(new Program({ cwd }));
    const changed = { id: made?.id, mobile: '+4740000222', eids: { bankid: { state: 'active' } } };
    expect(updated).toMatchObject({ person: changed, service: { client_name: 'Second' } });
  });
});

describe('the zone on an address others can reach', () => {
  const HOST = '0.0.0.0';

  it('needs a token, and the start stops with a sentence where there is none', {
    tags: '@threat-T4',
  }, async () => {
    const [sentence, ...rest] = await sentences({ env: { HOST } });
    expect(rest).toEqual([]);
    expect(sentence).toContain('HOST=0.0.0.0 is reachable from other machines');
    expect(sentence).toContain('PROVEPORTEN_CONTROL_TOKEN');
    const [behindProxy = ''] = await sentences({ env: { PROVEPORTEN_ISSUER: 'https://sim.example.test' } });
    expect(behindProxy).toContain('The issuer https://sim.example.test');
    expect(behindProxy).toContain('PROVEPORTEN_CONTROL_TOKEN');
  });

  it('asks the API for the token and the pages for a form, whose cookie opens them', async () => {
    const { program, issuer } = await Program.served({
      env: { HOST, PROVEPORTEN_CONTROL_TOKEN: 'let-me-in-at-once' },
    });
    const refused = await fetch(`${issuer}/control/people`);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 401 });
    for (const [token, status] of [
      ['wrong', 401],
      ['let-me-in-at-once', 200],
    ] as const) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await fetch(`${issuer}/control/people`, { headers })).status).toBe(status);
    }
    const browser = new Browser();
    const form = await browser.open(`${issuer}/people`);
    expect([form.status, form.heading]).toEqual([401, 'For testers only']);
    const again = await browser.submit(form, { token: 'wrong' });
    expect([again.status, again.heading]).toEqual([401, 'For testers only']);
    const people = await browser.submit(form, { token: 'let-me-in-at-once' });
    expect([people.status, people.url.pathname]).toEqual([200, '/people']);
    expect((await browser.open(`${issuer}/trail`)).status).toBe(200);
    expect((await new Browser().open(`${issuer}/trail`)).status).toBe(401);
    expect(program.stdout + program.stderr).not.toContain('let-me-in-at-once');
  });

  it('none opens it, and banner and log say so', async () => {
    const { program, issuer } = await Program.served({ env: { HOST, PROVEPORTEN_CONTROL_TOKEN: 'none' } });
    expect((await fetch(`${issuer}/control/people`)).status).toBe(200);
    const open = await new Browser().open(`${issuer}/people`);
    expect(open.text).toContain(en.layout.openZone);
    expect(program.stdout).toContain('The tester zone is open to everyone who can reach this address.');
    const closed = await new Browser().open(`${await new Program().ready()}/people`);
    expect(closed.text).toContain(en.layout.simulator);
    expect(closed.text).not.toContain(en.layout.openZone);
  });
});

describe('while it starts and ends', () => {
  it('a request that comes as soon as the port is bound is answered', async () => {
    // Whether a request was early is seen afterwards only; on a busy machine the first may not have been.
    for (let early = false, count = 0; !early; count++) {
      expect(count).toBeLessThan(10);
      const port = await freePort();
      const program = new Program({ env: { PORT: String(port) } });
      while (!(await answers(port))) expect(program.child.exitCode).toBeNull();
      const answer = fetch(`http://127.0.0.1:${port}/.well-known/openid-configuration`);
      early = !program.stdout.includes('"ready"');
      expect((await answer).status).toBe(200);
      await program.end();
    }
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends silently on %s, once more pressed or not, with the request in flight answered',
    async (signal) => {
      const program = new Program();
      const issuer = new URL(await program.ready());
      const { answer, finish } = await inFlight(issuer);
      program.child.kill(signal);
      program.child.kill(signal);
      while (await answers(Number(issuer.port))) expect(program.child.exitCode).toBeNull();
      const before = performance.now();
      finish();
      expect((await answer).status).toBe(201);
      expect(await program.exited).toEqual({ code: 0, signal: null });
      // Though the client would have kept the connection.
      expect(performance.now() - before).toBeLessThan(3_000);
      expect(program.stderr).toBe('');
    },
  );

  it('ends silently when it has hardly begun, and the key is still being made', async () => {
    const program = new Program();
    await program.ready();
    expect(await program.end('SIGINT')).toEqual({ code: 0, signal: null });
    expect(program.stderr).toBe('');
  });

  it('ends silently while it still starts', async () => {
    const port = await freePort();
    const program = new Program({ env: { PORT: String(port) } });
    while (!(await answers(port))) expect(program.child.exitCode).toBeNull();
    expect(await program.end('SIGINT')).toEqual({ code: 0, signal: null });
    expect(program.stderr).toBe('');
  });

  it('does not wait for who follows the trail', async () => {
    const program = new Program();
    const stream = await fetch(`${await program.ready()}/control/trail/stream`);
    const before = performance.now();
    expect(await program.end('SIGINT')).toEqual({ code: 0, signal: null });
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await stream.text()).not.toContain('data:');
  });
});

/** A POST whose server has said "go on": it is in flight until `finish`. */
async function inFlight(issuer: URL) {
  const body = '{"why":"in flight"}';
  const post = request(new URL('/control/people', issuer), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
    agent: new Agent({ keepAlive: true }),
  });
  const answer = once(post, 'response').then(async ([response]: IncomingMessage[]) => {
    response?.resume();
    return { status: response?.statusCode };
  });
  post.flushHeaders();
  await once(post, 'continue');
  return { answer, finish: () => post.end(body) };
}

/** A person to be, and the page a login of theirs ends at. */
async function loggedIn(issuer: string, browser: Browser) {
  const control = new Control(issuer);
  const person = await control.person();
  const service = await control.service({ client_name: 'Tjeneste', redirect_uris: [CALLBACK] });
  const address = requestOf({ login: issuer }, service).href;
  const home = await throughBankId(browser, await browser.open(address), person, control);
  expect(home.url.searchParams.has('code')).toBe(true);
  return { control, person, address };
}

describe('what it prints', () => {
  it('is JSON lines where nobody sits at a terminal', async () => {
    const { program, issuer } = await Program.served({ env: { PROVEPORTEN_DEMO_PORT: '0' } });
    await loggedIn(issuer, new Browser(CALLBACK));
    await program.end();
    const lines = program.stdout
      .trimEnd()
      .split('\n')
      .map((line): { level: string; time: string } => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(8);
    for (const { level, time } of lines)
      expect([level, time]).toEqual([expect.any(String), expect.stringMatching(/^20.*Z$/)]);
    expect(lines).toContainEqual(
      expect.objectContaining({
        ...{ msg: 'ready', issuer, login: issuer, discovery: `${issuer}/.well-known/openid-configuration` },
        ...{ dashboard: `${issuer}/`, demo: expect.stringMatching(/^http:\/\/localhost:\d+$/) },
        demo_login: expect.stringMatching(/^http:\/\/localhost:\d+\/login$/),
        person: expect.objectContaining({
          name: expect.stringMatching(/\S \S/),
          pid: expect.stringMatching(/^\d{11}$/),
          password: expect.stringMatching(/\S/),
          device: expect.stringContaining(`${issuer}/people/`),
        }),
      }),
    );
  });

  it('is with LOG_FORMAT=lines a greeting and one plain line per login event', async () => {
    const { program, issuer } = await Program.served({ args: ['--log-format', 'lines'] });
    await program.says(/Test person .*\n/);
    expect(program.stdout).toContain(`Discovery   ${issuer}/.well-known/openid-configuration`);
    const { control } = await loggedIn(issuer, new Browser(CALLBACK));
    const [{ id: login } = { id: 'none' }] = await control.logins();
    const events = await control.trail({ login });
    await program.end();
    const lines = program.stdout.split('\n').filter((line) => /^\d\d:\d\d:\d\d {2}/.test(line));
    expect(events.length).toBeGreaterThan(4);
    for (const { summary } of events) expect(lines.filter((line) => line.includes(summary))).not.toEqual([]);
    expect(lines.filter((line) => line.includes(`(${login})`))).toHaveLength(events.length);
    expect(program.stdout).not.toMatch(/^\{/m);
  });
});

describe('what outlives a restart on a file', () => {
  const folder = () => fileWith('proveporten.yaml', '');
  const keys = async (issuer: string) => (await fetch(`${issuer}/jwks.json`)).json();

  it('keys, sessions, and a BankID that five wrong passwords have suspended', async () => {
    const cwd = folder();
    const env = { PORT: String(await freePort()) };
    const { program: first, issuer } = await Program.served({ cwd, env });
    const browser = new Browser(CALLBACK);
    const { control, address } = await loggedIn(issuer, browser);
    const locked = await control.person();
    await suspend(new Browser(CALLBACK), address, locked, control);
    const before = await keys(issuer);
    await first.end();

    await new Program({ cwd, env }).ready();
    expect(await keys(issuer)).toEqual(before);
    const silent = await browser.open(`${address}&prompt=none`);
    expect(silent.url.searchParams.get('code')).not.toBeNull();
    expect((await control.shown(locked)).eids.bankid?.state).toBe('suspended');
  });

  it('with --fresh the keys alone', async () => {
    const cwd = folder();
    const env = { PORT: String(await freePort()) };
    const { program: first, issuer } = await Program.served({ cwd, env });
    const browser = new Browser(CALLBACK);
    const { control, person } = await loggedIn(issuer, browser);
    const before = await keys(issuer);
    await first.end();

    await new Program({ cwd, env, args: ['--fresh'] }).ready();
    expect(await keys(issuer)).toEqual(before);
    expect((await control.call('GET', `/people/${person.id}`)).status).toBe(404);
    const silent = { redirect_uri: 'http://localhost:7576/callback', prompt: 'none' };
    const query = requestOf({ login: issuer }, { client_id: 'demo-client' }, silent);
    const headers = { cookie: browser.jar.header(query) ?? '' };
    const ask = (url: URL) => fetch(url, { redirect: 'manual', headers });
    // A cookie that no session belongs to any more is asked for once more (web/session).
    const onceMore = new URL((await ask(query)).headers.get('location') ?? '', issuer);
    const home = new URL((await ask(onceMore)).headers.get('location') ?? '');
    expect(home.searchParams.get('error')).toBe('login_required');
  });
});

async function suspend(browser: Browser, address: string, person: TestPerson, control: Control) {
  const number = await browser.click(await browser.open(address), 'bankid');
  const code = await browser.submit(number, { pid: person.pid });
  let page = await browser.submit(code, { otc: await control.code(person, 'bankid') });
  for (let count = 0; count < 5; count++) page = await browser.submit(page, { password: 'wrong' });
  expect(page.text).toContain('BID-1403');
}
