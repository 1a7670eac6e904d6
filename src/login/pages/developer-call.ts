/**
 * The call of the control API that a page offers the developer: it makes the person or credential that was
 * not found.
 */
import type { Feedback } from '../../eid/facts.ts';
import type { Tables } from '../machine/tables.ts';

/** The control API's member for each way in which a step knows people. */
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
  const eids = partOf === undefined ? { [id]: {} } : { [partOf.eid]: { [partOf.member]: {} } };
  return [
    `curl -X POST ${control}/people \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '{${KNOWN_BY[String(known_by)]}, "eids": ${JSON.stringify(eids).replaceAll(':', ': ')}}'`,
  ].join('\n');
}
