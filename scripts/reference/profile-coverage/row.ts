/** What a row of ID-porten's profile is here: the tests that hold it, the lines that say how it differs, or the part that brings it. */
import type { NamedTest } from '../../named-tests.ts';
import type { Part } from '../seed-coverage/row.ts';

export interface Proof {
  readonly test?: NamedTest;
  /** How a line of docs/differences-from-idporten.md begins. */
  readonly differs?: string;
  readonly part?: Part;
}

export interface ProfileRow {
  /** In our own words. */
  readonly what: string;
  readonly proofs: readonly Proof[];
}

export interface ProfileSection {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
}

export const row = (what: string, ...proofs: readonly Proof[]): ProfileRow => ({ what, proofs });
export const differs = (begins: string): Proof => ({ differs: begins });
export const later = (part: Part): Proof => ({ part });

const of =
  (file: string) =>
  (title: string): Proof => ({ test: [file, title] });
const oidc = (name: string) => of(`test/oidc/${name}.test.ts`);

/** A row of the table that is sent to us and to oidc-provider. */
export const referee = (name: string) =>
  of('test/referee/table.test.ts')(`one request, two judges › ${name}`);
/** A module of the OpenID Foundation's conformance suite. */
export const conformance = oidc('conformance');
export const profile = oidc('profile');
export const attacks = oidc('attacks');
export const audience = oidc('assertion-audience');
export const backchannel = oidc('backchannel');
export const claims = oidc('claims');
export const clientAuth = oidc('client-auth');
export const consent = oidc('consent');
export const cors = oidc('cors');
export const defaultLevels = oidc('default-levels');
export const details = oidc('authorization-details');
export const discovery = oidc('discovery');
export const dpop = oidc('dpop');
export const enterprise = oidc('enterprise');
export const fapi = oidc('fapi');
export const finish = oidc('finish');
export const frontchannel = oidc('frontchannel');
export const introspection = oidc('introspection');
export const lifetimes = oidc('lifetimes');
export const logout = oidc('logout');
export const native = oidc('native');
export const onbehalfof = oidc('onbehalfof');
export const policy = oidc('policy');
export const refresh = oidc('refresh');
export const resource = oidc('resource');
export const modes = oidc('response-modes');
export const revocation = oidc('revocation');
export const rotation = oidc('rotation');
export const sso = oidc('sso');
export const token = oidc('token');
export const userinfo = oidc('userinfo');
export const writes = oidc('writes');
export const email = of('test/methods/selfregistered-email.test.ts');
export const testid = of('test/methods/testid.test.ts');
export const mobil = of('test/methods/bankid-mobil.test.ts');
export const bankid = of('test/methods/bankid.test.ts');
export const registry = of('test/services/registry.test.ts');
export const rules = of('test/services/rules.test.ts');
export const outside = of('test/outside-contract.test.ts');
export const languages = of('test/login/languages.test.ts');
export const exits = of('test/login/exits.test.ts');
export const hosts = of('test/web/hosts.test.ts');
export const cookies = of('test/web/cookies.test.ts');
export const pids = of('test/people/pid.test.ts');
export const signOn = of('test/digdir/sign-on.test.ts');
export const goodbye = of('test/digdir/logout.test.ts');
export const demo = of('test/rp/demo.test.ts');
export const firstMinutes = of('test/start/first-minutes.test.ts');
export const e2eTestId = of('e2e/testid.spec.ts');
export const e2eUnknown = of('e2e/unknown-client.spec.ts');
export const e2eConsent = of('e2e/consent.spec.ts');
export const e2eModes = of('e2e/response-modes.spec.ts');
export const e2eLogout = of('e2e/logout.spec.ts');
