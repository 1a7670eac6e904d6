/** Reviewed: texts that rightly read as in bokmål. Names stay names; nynorsk writes many short texts the same way. A file for each eID, and one for the rooms. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SameTexts } from './texts.ts';

const folder = join(import.meta.dirname, 'same-texts');
const lists = await Promise.all(
  readdirSync(folder).map(async (name): Promise<SameTexts> => {
    const { default: list } = await import(/* @vite-ignore */ `./same-texts/${name}`);
    return list;
  }),
);

export const SAME_TEXTS: SameTexts = Object.assign({}, ...lists);
