/** A sign beyond Latin-1 in the text of a template would make every page around it one of two bytes a sign. */
import { expect, test } from 'vitest';
import { readFiles } from '../../scripts/files.ts';

const isBeyond = (text: string) => /[^\0-\u00ff]/.test(text);

test('templates write signs beyond Latin-1 by name', () => {
  const templates = [...readFiles(['views'], ['.eta'])];
  expect(templates.length).toBeGreaterThan(40);
  expect(templates.filter(([, text]) => isBeyond(text)).map(([name]) => name)).toEqual([]);
  expect(['å', '\u2190'].map(isBeyond)).toEqual([false, true]);
});
