/** The documents that several catalogues of rules cite. How one is written: web/rule.ts. */
export { rules } from '../web/rule.ts';

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
