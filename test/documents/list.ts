/** Every block that a reader may copy, and where it is run. A block that is on no list fails `list.test.ts`. */

/** Run by `shell.test.ts` and `operations.test.ts`, in bash, from a copy of the repository. */
export const SHELL = [
  'README.md › Start 1',
  'README.md › Log in from a test 1',
  'README.md › Log in from a test 2',
  'README.md › Log in from a test 3',
  'README.md › Reset 1',
  'docs/operations.md › Back up and restore 1',
  'docs/operations.md › Back up and restore 2',
  'docs/operations.md › Rotate keys 1',
  'docs/operations.md › Watch 1',
  'docs/recipes/behind-a-proxy.md › Behind a proxy, or open to others 1',
  'docs/recipes/connect-your-service.md › 2. The registration 2',
  'docs/recipes/connect-your-service.md › Enterprise certificate 1',
  'docs/recipes/containers.md › Android emulator 1',
  'docs/recipes/https.md › https 1',
  'docs/recipes/https.md › Trust it 1',
  'docs/recipes/on-postgresql.md › On PostgreSQL 1',
  'docs/recipes/run-your-suite.md › When the suite reads the address 1',
  'examples/README.md › Examples 1',
  'examples/README.md › go 1',
  'examples/README.md › wonderwall 1',
] as const;

/** Run by `config.test.ts`: the configuration of a program, in an empty folder. */
export const CONFIG = [
  'README.md › Connect your service 1',
  'docs/recipes/connect-your-service.md › 2. The registration 1',
  'docs/recipes/connect-your-service.md › In containers 1',
  'docs/recipes/connect-your-service.md › Consent, representation, customers 1',
  'docs/recipes/connect-your-service.md › Logout 1',
  'docs/recipes/connect-your-service.md › Refresh tokens, scopes, introspection 1',
  'docs/recipes/from-mock-oauth2-server.md › The registration 1',
] as const;

/** Run by `test/package`: in a project that has nothing but the package. */
export const PACKAGE = [
  'docs/recipes/as-a-library.md › Start it from a test 1',
  'docs/recipes/as-a-library.md › A test 1',
] as const;

/** Run by `test/newcomer`, in the long run: on a machine that has nothing yet. */
export const NEWCOMER = [
  'README.md › Start 3',
  'docs/releases.md › What it makes 1',
  'docs/releases.md › Check what you were given 1',
] as const;

/** Run by `e2e/recipes.spec.ts`: steps of a test in a browser, in their order. */
export const STEPS = [
  'docs/recipes/approve-on-the-phone.md › A person who is asked on the phone 1',
  'docs/recipes/approve-on-the-phone.md › By a call 1',
  'docs/recipes/approve-on-the-phone.md › By a call 2',
  "docs/recipes/approve-on-the-phone.md › On the phone's page 1",
  'docs/recipes/approve-on-the-phone.md › A card 1',
] as const;

/** Read by `test/containers/image.test.ts` and `recipes.test.ts`: what an engine would start runs there without one. */
export const CONTAINERS = [
  'README.md › Start 2',
  'docs/recipes/containers.md › In containers 1',
  'docs/recipes/containers.md › Other ports 1',
  "docs/recipes/containers.md › A team's installation 1",
  "docs/recipes/containers.md › A team's installation 2",
  "docs/recipes/containers.md › A team's installation 3",
] as const;

/** Not run, and why. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'README.md › Start 4': 'it runs every test, this one included; `commands are there` looks its script up',
};

/** Lines of a block that is run otherwise, and why they are not. */
export const LEFT_OUT: readonly { readonly line: RegExp; readonly why: string }[] = [
  { line: /^docker run /, why: 'a registry and an engine are needed' },
];
