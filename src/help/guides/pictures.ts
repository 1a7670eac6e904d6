/**
 * The pictures of the guides: real screenshots, which `npm run guides` takes of the running pages. They lie beside
 * an eID's templates, with a list of them that tells their size and the heading of the page they show.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../kernel/language.ts';
import { packageRoot } from '../../web/root.ts';

const picture = z.strictObject({
  /** Heading of the page that the picture shows. */
  heading: z.string().min(1),
  /** In pixels of the page. */
  width: z.int(),
  height: z.int(),
});

/** `<guide>/<step>.<language>` → picture. */
const pictureList = z.record(z.string(), picture);
export type Picture = z.output<typeof picture>;

/** Where the pictures of an eID lie. */
export const pictureFolder = (topic: string): string => join(packageRoot(), 'views', topic, 'guides');

export const pictureName = (guide: string, step: string, language: Language): string =>
  `${guide}/${step}.${language}`;

export type Pictures = (topic: string) => Promise<Readonly<Record<string, Picture>>>;

/** Reads each list once. */
export function picturesOf(): Pictures {
  const lists = new Map<string, Promise<Readonly<Record<string, Picture>>>>();
  const read = async (topic: string) =>
    pictureList.parse(JSON.parse(await readFile(join(pictureFolder(topic), 'pictures.json'), 'utf8')));
  return (topic) => {
    const list = lists.get(topic) ?? read(topic);
    lists.set(topic, list);
    return list;
  };
}
