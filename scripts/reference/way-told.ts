/** Tells a way in words: where to go, as whom, what to do there, and what is then seen. */

import type { LoginWay, Step } from '../../test/ways/way.ts';
import { code } from './markdown.ts';
import type { Way } from './seed-coverage/row.ts';

/** Calls of one address by one person, one after the other, are told as one. */
export function inTurn(ways: readonly Way[]): readonly string[] {
  const runs: { readonly key: string; readonly ways: Way[] }[] = [];
  for (const way of ways) {
    const key = 'call' in way ? `${way.call} ${way.as}` : '';
    const last = runs.at(-1);
    if (key !== '' && last?.key === key) last.ways.push(way);
    else runs.push({ key, ways: [way] });
  }
  return runs.map((run) => told(run.ways));
}

function told([first, ...others]: readonly Way[]): string {
  if (first === undefined) return '';
  if ('open' in first) return `${code(first.open)}${someone('of', first)}: “${first.heading}”${says(first)}`;
  if ('login' in first) {
    const { browser, acr, heading } = first;
    const taken = browser === undefined ? '' : `, taken for ${code(browser)}`;
    const wish = acr === undefined ? '' : `, at ${code(acr)}`;
    return `a login${someone('as', first)}${taken}${wish}: ${stepsTold(first)}: “${heading}”${says(first)}`;
  }
  const calls = [first, ...others].flatMap((way) => ('call' in way ? [way] : []));
  const bodies = calls.map((call) => {
    const body = call.body === undefined ? '' : `${code(JSON.stringify(call.body))} `;
    return `${body}${call.status}${says(call)}`;
  });
  return `${code(first.call)}${someone('for', first)}: ${bodies.join(', then ')}`;
}

function someone(word: string, { as }: Way): string {
  return as === undefined ? '' : ` ${word} ${as}`;
}

function says({ shows }: Way): string {
  return shows === undefined ? '' : ` with “${shows}”`;
}

/** What is done at the picker and after it. */
export function stepsTold({ login, steps }: Pick<LoginWay, 'login' | 'steps'>): string {
  return [code(`#${login}`), ...steps.map(stepTold)].join(' ');
}

function stepTold(step: Step): string {
  if (typeof step !== 'string')
    return Object.entries(step)
      .map(([name, value]) => (name === 'press' ? code(value) : `${code(name)} “${shortened(value)}”`))
      .join(' ');
  if (step.startsWith('#')) return code(step);
  if (step === 'otc again') return `${code('#otc')} as before`;
  if (step.startsWith('desk ')) return `bank: ${code(step.slice('desk '.length))}`;
  if (step.startsWith('changed to ')) return `meanwhile ${code(step.slice('changed to '.length))}`;
  return /^(?:approve|choose|reject|unlock)/.test(step) ? `phone: ${step}` : code(`#${step}`);
}

const LONG = 30;

function shortened(value: string): string {
  return value.length > LONG ? `${value.slice(0, 3)}…, ${value.length} characters` : value;
}
