/** Digdir's rules of registration, by the control API. */
import { BROKEN, GOOD } from '../services/broken.ts';
import { type Refusal, refused } from './refusal.ts';

/** What the answer repeats of a registration: never a key or a secret. */
const SILENT = ['client_secret.method', 'jwks.public', 'jwks.some', 'jwks.five', 'onbehalfof.unique'];

function valueAt(body: object, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, name) => Object(value)[name], body);
}

/** The first of each rule. */
export const registrationRefusals: readonly Refusal[] = [
  ...Map.groupBy(BROKEN, ([rule]) => rule).values(),
].flatMap(([first]) => {
  if (first === undefined) return [];
  const [rule, part, pointer] = first;
  const body = { ...GOOD, client_id: 'broken', ...part };
  const value = valueAt(body, pointer);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [
    refused(
      rule,
      (side) =>
        side.send('/control/services', {
          form: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      SILENT.includes(rule) || value === undefined ? null : text.slice(0, 40),
      'sent request',
    ),
  ];
});
