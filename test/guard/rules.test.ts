import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/files.ts';
import { flowRefusals } from '../rules/flows.ts';
import { PROTOCOL_RULES } from '../rules/protocol.ts';
import { registerRefusals } from '../rules/register.ts';
import { registrationRefusals } from '../rules/registration.ts';
import { OTHER_RULES, webRefusals } from '../rules/web.ts';
import { rulesIn, unrefused } from './rules.ts';

const listed = [...flowRefusals, ...webRefusals, ...registerRefusals, ...registrationRefusals].map(
  ({ rule }) => rule,
);

test('each rule of the catalogue is refused once over HTTP (test/rules)', () => {
  const rules = rulesIn(readFileSync(join(ROOT, 'docs/reference/rules.md'), 'utf8'));
  expect(rules.length).toBeGreaterThan(150);
  expect(unrefused(rules, [...PROTOCOL_RULES, ...OTHER_RULES, ...listed])).toEqual([]);
});

test('a rule that nobody refuses is seen, and a request without a rule', () => {
  const page = '| rule | error |\n| --- | --- |\n| `a.new` | `invalid_request` |\n| `old` | `x` |\n';
  expect(rulesIn(page)).toEqual(['a.new', 'old']);
  expect(unrefused(rulesIn(page), ['old', 'gone'])).toEqual([
    expect.stringMatching(/^The rule a\.new is refused by no test\. Add a request .*test\/rules/),
    expect.stringContaining('no rule gone any more'),
  ]);
});
