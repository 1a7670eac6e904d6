/** The style sheet holds what the pages use, and no more. */
import { expect, test } from 'vitest';
import { ROOT, readFiles } from '../../scripts/files.ts';
import { PARTS, styleSheet } from '../../src/web/style-sheet.ts';

const pages = [...readFiles(['views', 'public'], ['.eta', '.js'])].map(([, text]) => text).join('\n');
/** Names of classes with this prefix, where a page or a script gives them. */
const used = (prefix: string) =>
  new Set(pages.match(new RegExp(`(?<![-\\w])${prefix}-[a-z0-9-]*[a-z0-9]\\b`, 'g')));

/** Parts of Designsystemet that style no class of their own name. */
const UNDERNEATH = ['base', 'data-size-workaround'];

function unused(parts: readonly string[], classes: ReadonlySet<string>): readonly string[] {
  return parts.filter((part) => !UNDERNEATH.includes(part) && !classes.has(`ds-${part}`));
}

const parts: readonly string[] = Object.values(PARTS).flat();

test('each part of Designsystemet that is sent styles something', () => {
  expect(unused(parts, used('ds'))).toEqual([]);
  expect(unused(['button', 'dialog'], new Set(['ds-button']))).toEqual(['dialog']);
});

test('each class of Designsystemet that a page names has its part', () => {
  const named = [...used('ds')]
    .filter((name) => name !== 'ds-sr-only')
    .map((name) => name.slice('ds-'.length));
  expect(named.filter((name) => !parts.includes(name))).toEqual([]);
});

test('each class of ours that is styled stands in a page or script', () => {
  const own = [...readFiles(['public'], ['.css']).values()].join('\n');
  const classes = used('pp');
  expect([...new Set(own.match(/(?<=\.)pp-[a-z0-9-]+/g))].filter((name) => !classes.has(name))).toEqual([]);
});

test('no colour and no typeface is sent that nobody asks for', () => {
  const sheet = styleSheet(`${ROOT}/public`);
  expect(sheet).not.toMatch(/brand\d|data-typography="secondary"/);
  expect(sheet).toMatch(/--ds-color-danger-base-default:/);
});
