/**
 * The call of the control API that a page offers the developer: it makes the person or credential that was
 * not found.
 */
import type { Feedback } from '../../eid/facts.ts';
import type { Tables } from '../machine/tables.ts';

/** The control API's member for each way in which a step knows people; a card is known by its eID's own. */
const KNOWN_BY: Readonly<Record<string, string>> = {
  pid: '"pid": "<the number>"',
  mobile: '"mobile": "+47<the number>", "born": "<YYYY-MM-DD>"',
};

/**
 * The call that makes the person who was not found; the tester fills in the number, since the login did not
 * keep it.
 */
export function developerCall(
  say: Feedback | null,
  { tables, control }: { readonly tables: Tables; readonly control: string | null },
): string | null {
  const { create, known_by = 'pid' } = say?.with ?? {};
  const method = tables.methods.find(({ id }) => id === create);
  if (method === undefined || control === null) return null;
  const { id } = method;
  const { partOf } = method.credential;
  const own = known_by === 'card' ? { identifier: '<the number>' } : {};
  const eids = partOf === undefined ? { [id]: own } : { [partOf.eid]: { [partOf.member]: {} } };
  const named = KNOWN_BY[String(known_by)];
  return [
    `curl -X POST ${control}/people \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '{${named === undefined ? '' : `${named}, `}"eids": ${JSON.stringify(eids).replaceAll(':', ': ')}}'`,
  ].join('\n');
}
