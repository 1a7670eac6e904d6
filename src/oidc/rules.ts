/** How a catalogue of rules is written (law 6), and the documents that several of them cite. */
import type { CitizenText, Rule } from '../web/rule.ts';

type RuleRow = readonly [says: string, see: string, citizen?: CitizenText];

/** Rules of one OAuth error, by id. Each is the service's fault unless told; the status is for where it is not a redirect. */
export function rules<const Id extends string>(
  error: string,
  status: number,
  rows: Readonly<Record<Id, RuleRow>>,
): Readonly<Record<Id, Rule>> {
  const made = Object.entries<RuleRow>(rows).map(([id, [says, see, citizen = 'service_fault']]) => [
    id,
    { id, error, status, citizen, says, see },
  ]);
  return Object.fromEntries(made) as Record<Id, Rule>;
}

export const digdir = (page: string) => `https://docs.digdir.no/docs/idporten/oidc/oidc_${page}`;
export const rfc = (number: number, section: string) =>
  `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;

/** Where Digdir describes what is registered of a service. */
export const CLIENTS = digdir('func_clientreg');

/** Where Digdir tells of each change of the service, a line for each. */
export const RELEASES =
  'https://github.com/digdir/release.digdir.no/tree/HEAD/content/idporten/prod-releases';

/** Where Digdir describes logout. */
export const LOGOUT = digdir('protocol_logout');
