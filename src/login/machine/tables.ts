/** The tables that the machine reads, and their look-ups: entries, eIDs, steps, outages. */
import { type Entry, type LoginMethod, levelsOf } from '../../eid/method.ts';
import type { Step } from '../../eid/step.ts';
import type { Levels } from '../../kernel/acr.ts';
import type { Login } from './login.ts';
import type { PostLoginStep } from './post-login-step.ts';

/** The tables the machine reads: the eIDs in picker order, and the post-login steps in their order. */
export interface Tables {
  readonly methods: readonly LoginMethod[];
  readonly postLogin: readonly PostLoginStep[];
}

/** The levels that can be asked for. */
export function levelsIn({ methods }: Tables): Levels {
  return levelsOf(methods);
}

export function entryOf(tables: Tables, entry: string): { method: LoginMethod; entry: Entry } | undefined {
  for (const method of tables.methods) {
    const found = method.entries.find((candidate) => candidate.id === entry);
    if (found !== undefined) return { method, entry: found };
  }
  return undefined;
}

/** The eID the login stands at, or has been proven with; undefined at the picker. */
export function methodOf(tables: Tables, { method }: Pick<Login, 'method'>): LoginMethod | undefined {
  return tables.methods.find(({ id }) => id === method);
}

/** The step the login stands at, of its eID or post-login step; undefined at the picker and after the end. */
export function stepOf(tables: Tables, login: Login): Step | undefined {
  if (login.step === null) return undefined;
  if (login.post_login !== null) {
    return tables.postLogin.find(({ id }) => id === login.post_login)?.steps[login.step];
  }
  return methodOf(tables, login)?.steps[login.step];
}

/** The codes of the outages that can be met at a step; `enter` = on choosing the eID. */
export function outagesAt(method: LoginMethod | undefined, step: string): readonly string[] {
  if (method === undefined) return [];
  return (step === 'enter' ? method.outages : method.steps[step]?.outages) ?? [];
}
