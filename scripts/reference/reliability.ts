/** docs/reliability.json, which `npm run reliability` leaves behind, as the table of docs/reliability.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../files.ts';
import type { Measurement } from './figures.ts';
import { between, code, table } from './markdown.ts';
import { when } from './performance-tables.ts';

/** One promise on one engine, as its test has measured it. */
export interface Figure {
  /** Of `PROMISES`: `R4`. */
  readonly promise: string;
  readonly engine: string;
  /** The measured figures in words. */
  readonly said: string;
}

/** Whether its test has passed. */
type Judged = Figure & { readonly kept: boolean };

/** One run over all of them. */
export interface Reliability extends Measurement {
  readonly figures: readonly Judged[];
  /** The tests that failed and had no figure to tell, by engine and title. */
  readonly failures: readonly string[];
  /** Promises that were measured by themselves, after all the others. */
  readonly anew?: readonly (Measurement & { readonly promises: readonly string[] })[];
}

/** A run over all, with what a run over some of them has measured after it; `ran`: the tests of that run, as `failures` names them. */
export function measuredAnew(all: Reliability, some: Reliability, ran: readonly string[]): Reliability {
  const { figures, failures, ...when } = some;
  const promises = [...new Set(figures.map(({ promise }) => promise))];
  const before = (all.anew ?? []).map((one) => ({
    ...one,
    promises: one.promises.filter((promise) => !promises.includes(promise)),
  }));
  return {
    ...all,
    figures: [...all.figures.filter(({ promise }) => !promises.includes(promise)), ...figures],
    failures: [...all.failures.filter((failure) => !ran.includes(failure)), ...failures],
    anew: [...before, { ...when, promises }].filter((one) => one.promises.length > 0),
  };
}

interface Promised {
  readonly what: string;
  /** In test/reliability. */
  readonly test: string;
}

/** By the names of the requirement (R1 to R12), in their order. */
const PROMISES: Readonly<Record<string, Promised>> = {
  R1: {
    what: '200 logins at once: all come home as who they are, with their own state and nonce; p95 ≤ 5 s; then one alone < 2 s',
    test: 'at-once',
  },
  R2: {
    what: '20 in parallel for 10 min: none fails, memory rises by < 5 % after the warm-up, nothing is kept beyond its time',
    test: 'sustained',
  },
  R3: {
    what: '`kill -9` while a login waits at each step of each eID: all go on in the same browser; keys, SSO, tokens, pushed requests and codes are as before; ready ≤ 2 s',
    test: 'killed-waiting',
  },
  R4: {
    what: '10 times `kill -9` under load: of ≥ 200 acknowledged codes none is lost, none redeemed twice',
    test: 'killed-under-load',
  },
  R5: { what: 'Who has given too many wrong answers stays locked over `kill -9`', test: 'killed-waiting' },
  R6: {
    what: 'SIGTERM: 10 of 10 requests in flight are answered, event streams end, new connections are refused, status 0 within 10 s',
    test: 'drained',
  },
  R7: {
    what: 'Two instances, no stickiness, one killed: 40 of 40 logins go on at the other, each code is redeemed once of two attempts at both',
    test: 'one-of-two-killed',
  },
  R8: {
    what: 'The store is locked, gone or silent, and comes back: nothing is acknowledged meanwhile, every answer comes ≤ 15 s, `/ready` is red, and logins go on ≤ 15 s after its end without a restart',
    test: 'store-gone',
  },
  R9: {
    what: 'The disk is full: 503 with a page, nothing acknowledged, a sound file; with room again the login that waited goes on',
    test: 'store-gone',
  },
  R10: {
    what: 'The clock jumps by 2 h forwards or back between two steps: no fault, nothing lives longer for it, nothing is from the future',
    test: 'clock',
  },
  R11: {
    what: '500 clients that send drop by drop: logins < 5 s beside them, all cut ≤ 75 s',
    test: 'slow-clients',
  },
  R12: {
    what: 'Upgrade from each earlier schema while logins wait at each step: they go on, or end with a sentence ([schema 1](../test/start/older-store.test.ts))',
    test: 'upgraded',
  },
};

const PAGE = 'docs/reliability.md';

/** The page with the figures of this run. */
function reliabilityIn(text: string, run: Reliability): string {
  const { figures, failures } = run;
  const rows = Object.entries(PROMISES).flatMap(([promise, { what, test }]) => {
    const measured = figures.filter((figure) => figure.promise === promise);
    const known = measured.length > 0 ? measured : [{ engine: '', said: 'not measured yet', kept: true }];
    return known.map(({ engine, kept, ...figure }, place) => {
      const said = kept ? figure.said : `not met: ${figure.said}`;
      return place === 0
        ? [promise, what, code(`test/reliability/${test}.test.ts`), engine, said]
        : ['', '', '', engine, said];
    });
  });
  const measured = table(['', 'what is promised', 'where', 'engine', 'measured'], rows);
  const later = (run.anew ?? []).map((one) => `${one.promises.join(', ')} by itself: ${when(one)}`);
  const circumstances = [when(run), ...later, 'Times suffer from what others took.'].join(' ');
  const failed = failures.map((failure) => `- not met, and without a figure: ${failure}`).join('\n');
  return between(
    text,
    'reliability',
    [measured, failed, circumstances].filter((part) => part !== '').join('\n\n'),
  );
}

export function reliabilityPage(): readonly [string, string] {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  return [PAGE, reliabilityIn(read(PAGE), JSON.parse(read('docs/reliability.json')) as Reliability)];
}
