/** The result of the form before, which the browser's session keeps for the page that is read by GET. */
import type { Request } from 'express';
import type { DeskFacts, DeskLine, DeskProblem } from '../eid/desk.ts';
import type { Tables } from '../login/machine/tables.ts';
import { holdsRealNumber } from '../people/pid.ts';
import type { Action } from './desk.ts';
import { desksOf } from './desks.ts';
import { actionNamed } from './form.ts';
import type { DeskFormResult } from './page.ts';

interface Kept {
  readonly person: string;
  readonly desk: string;
}

/** Said once: the next read finds it no more. */
interface KeptDone extends Kept {
  readonly say: DeskLine;
}

/** Read again as often as its language is changed, until another form is sent. */
interface KeptRefusal extends Kept {
  readonly action: string;
  /** Null = the action is not offered. */
  readonly problem: DeskProblem['problem'] | null;
  readonly fields: DeskFacts['fields'];
}

declare module 'express-session' {
  interface SessionData {
    desk?: KeptDone | KeptRefusal;
  }
}

/** Keeps the result; secrets and numbers that could be real are kept nowhere (law 10). */
export function keep({ session }: Request, person: string, result: DeskFormResult): void {
  if (result.kind === 'done') {
    session.desk = { person, desk: result.desk.id, say: result.say };
    return;
  }
  const { action } = result;
  const refused = result.kind === 'problem' ? result : { problem: null, fields: {} };
  const fields = plainFields(action, refused.fields);
  session.desk = { person, desk: action.desk.id, action: action.id, problem: refused.problem, fields };
}

function plainFields({ row }: Action, typed: DeskFacts['fields']): DeskFacts['fields'] {
  const secret = (row.fields ?? []).filter(({ type }) => type === 'password').map(({ id }) => id);
  const plain = Object.entries(typed).filter(
    ([name, value]) => !secret.includes(name) && !holdsRealNumber(value),
  );
  return Object.fromEntries(plain);
}

interface Asked {
  readonly person: string;
  readonly isAgain: boolean;
}

/** What there is to tell at this person's desk; null = nothing. */
export function told(
  { session }: Request,
  tables: Tables,
  { person, isAgain }: Asked,
): DeskFormResult | null {
  const kept = session.desk;
  if (kept === undefined || kept.person !== person) return null;
  if ('say' in kept) {
    delete session.desk;
    const desk = desksOf(tables).find(({ id }) => id === kept.desk);
    return desk === undefined ? null : { kind: 'done', desk, say: kept.say };
  }
  const action = isAgain ? actionNamed(tables, kept.desk, kept.action) : undefined;
  if (action === undefined) return null;
  const { problem, fields } = kept;
  return problem === null ? { kind: 'not-offered', action } : { kind: 'problem', action, problem, fields };
}
