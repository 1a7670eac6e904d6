/**
 * How templates are drawn, on templates of this test's own: those of the house are drawn both ways by every
 * other test (`strictViews`).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Draw, strictTemplates, templates } from '../../src/web/templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Name → template. */
function views(files: Readonly<Record<string, string>>): string {
  const views = mkdtempSync(join(folder, 'v-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(views, `${name}.eta`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return views;
}

const WAYS: readonly (readonly [string, (views: string) => Draw])[] = [
  ['a user', templates],
  ['tests and development', strictTemplates],
];

describe.each(WAYS)('a template, for %s', (_, made) => {
  it('escapes what it prints, and leaves what is markup as it is', {
    tags: ['@threat-T8', '@asvs-1.2.1'],
  }, () => {
    const draw = made(views({ page: "<p><%= it.text %></p><%~ it.markup %>\n<% /* none */ %>\n<b>\\'</b>" }));
    expect(draw('page', { text: `<&>"'`, markup: '<i>' })).toBe(
      "<p>&lt;&amp;&gt;&quot;&#39;</p><i><b>\\'</b>",
    );
  });

  it('finds a partial beside itself, in the folder above and from the root', () => {
    const draw = made(
      views({
        'rooms/page': `<%~ include('beside', it) %><%~ include('../above', it) %><%~ include('/rooms/beside', it) %>`,
        'rooms/beside': '<%= it.one %>',
        above: `<%~ include('rooms/beside', { one: 2 }) %>`,
        beside: 'another',
      }),
    );
    expect(draw('rooms/page', { one: 1 })).toBe('121');
    expect(draw('rooms/page', { one: 3 })).toBe('323');
  });

  it('shows a partial nothing but its own model', () => {
    const draw = made(views({ page: `<%~ include('part', { own: 1 }) %>`, part: `<%= 'other' in it %>` }));
    expect(() => draw('page', { other: 1 })).toThrow('printed boolean');
  });

  it.each([undefined, null, true, {}])('prints no %s', (value) => {
    expect(() => made(views({ page: '<%= it.value %>' }))('page', { value })).toThrow('A template printed');
  });
});

it('asks for a value that the model lacks: tests fail', () => {
  const draw = strictTemplates(views({ page: `<% if (it.one.absent) { %>x<% } %>` }));
  expect(() => draw('page', { one: {} })).toThrow('The model has no "absent"');
  expect(() => draw('page', {})).toThrow('The model has no "one"');
});

it('is another page where its model is strict: tests fail', () => {
  const draw = strictTemplates(views({ page: `<% if (it.one === it.one) { %>same<% } %>` }));
  expect(() => draw('page', { one: {} })).toThrow('page is another page where its model is not strict');
});
