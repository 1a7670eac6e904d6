/** Follows a way of docs/reference/seed-coverage.md in a running simulator, and says in a sentence where it does not lead. */
import type { Called, InLogin, Opened, Way } from '../../scripts/reference/seed-coverage/row.ts';
import type { Page } from '../support/browser.ts';
import type { TestPerson, World } from '../support/world.ts';
import { HttpBrowsing } from '../ways/browsing.ts';
import { Walk } from '../ways/walk.ts';

/** In a browser of its own. Null where the way leads to what it promises; `eid` is whose codes and passwords are typed. */
export async function strayed(world: World, way: Way, eid = ''): Promise<string | null> {
  const browsing = new HttpBrowsing();
  const walk = new Walk(world, browsing, eid);
  const person = way.as === undefined ? null : await walk.member(way.as);
  if ('call' in way) return call(world, way, (text) => (person === null ? text : walk.filled(text, person)));
  if ('open' in way) await browsing.open(addressOf(world, way, person));
  else await walk.arrive(way);
  return missing(browsing.page, way);
}

function addressOf({ login, demo }: World, { open }: Opened, person: TestPerson | null): string {
  const path = open.replace('{person}', person?.id ?? '');
  return path.startsWith('{demo}') ? path.replace('{demo}', demo ?? '') : login + path;
}

async function call(
  { control }: World,
  { call, body, status, shows = '' }: Called,
  filled: (text: string) => string | Promise<string>,
): Promise<string | null> {
  const [method = '', path = ''] = call.split(' ');
  const answer = await control.call(
    method,
    (await filled(path)).replace('/control', ''),
    method === 'GET' ? undefined : JSON.parse(await filled(JSON.stringify(body ?? {}))),
  );
  const told = JSON.stringify(answer.body ?? null);
  if (answer.status !== status) return `${call} answers ${answer.status} instead of ${status}: ${told}`;
  return told.includes(shows) ? null : `${call} does not say “${shows}”: ${told}`;
}

function missing(page: Page, way: Opened | InLogin): string | null {
  const where = `${page.url.pathname} (${page.status}, “${page.heading}”)`;
  const status = 'open' in way ? (way.status ?? 200) : 200;
  if (page.status !== status) return `${where} answers ${page.status} instead of ${status}.`;
  if (page.heading !== way.heading)
    return `${where} is not headed “${way.heading}”: ${page.text.slice(0, 300)}`;
  const { shows = '' } = way;
  return page.text.includes(shows) ? null : `${where} does not say “${shows}”: ${page.text.slice(0, 600)}`;
}
