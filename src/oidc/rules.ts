/** The documents that several catalogues of rules cite. web/rule.ts has the form of a rule. */
export { rules } from '../web/rule.ts';

export const digdir = (page: string) => `https://docs.digdir.no/docs/idporten/oidc/oidc_${page}`;
export const rfc = (number: number, section: string) =>
  `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`;

/** Digdir's page on the registration of services. */
export const CLIENTS = digdir('func_clientreg');

/** Digdir's release notes, a line for each change. */
export const RELEASES =
  'https://github.com/digdir/release.digdir.no/tree/HEAD/content/idporten/prod-releases';

/** Digdir's page on logout. */
export const LOGOUT = digdir('protocol_logout');
