/** "Imports point downwards only", as a table: which rooms each room may import. A room is a folder of src/, or a file beside them. */

const ground = ['kernel', 'storage', 'trail'] as const;
const people = [...ground, 'people', 'services', 'codes'] as const;
const login = [...people, 'eid', 'web', 'login'] as const;
const aroundLogin = [...login, 'methods', 'oidc', 'phone', 'reader', 'desk', 'register', 'help'] as const;
const starting = [
  'options',
  'running',
  'seams',
  'output',
  'dependencies',
  'app',
  'demo-server',
  'notes',
  'first-answer',
  'let-in',
  'watching',
  'retention',
  'certificates',
  'https',
] as const;
const testers = [...aroundLogin, 'post-login', 'control', 'tester', 'demo'] as const;

export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  storage: ['kernel'],
  trail: ['kernel', 'storage'],
  certificates: ['kernel', 'storage'],
  people: ground,
  services: ground,
  codes: ground,
  web: ['kernel', 'storage', 'people'],
  metrics: ['kernel', 'storage', 'web'],
  traces: ['kernel', 'web'],
  eid: ['kernel', 'people', 'codes'],
  login: [...people, 'eid', 'web'],
  methods: ['kernel', 'people', 'codes', 'eid'],
  oidc: [...login, 'certificates'],
  phone: login,
  reader: [...login, 'phone'],
  desk: login,
  register: [...login, 'oidc'],
  'post-login': [...login, 'oidc', 'register'],
  control: aroundLogin,
  tester: aroundLogin,
  help: login,
  demo: ['kernel', 'people', 'web'],
  playwright: [],
  version: [],
  'config-file': ['config-source', 'web'],
  'config-source': ['kernel', 'web'],
  variables: [],
  environment: ['kernel'],
  running: [],
  settings: ['services', 'web'],
  config: ['config-source', 'environment', 'kernel', 'people', 'services', 'settings', 'variables', 'web'],
  seed: [...aroundLogin, 'config'],
  headless: aroundLogin,
  options: ['variables'],
  seams: aroundLogin,
  'load-config': [
    'config-file',
    'config-source',
    ...aroundLogin,
    'config',
    'environment',
    'options',
    'seed',
    'variables',
  ],
  output: ['kernel', 'web', 'environment', 'options'],
  dependencies: [
    ...aroundLogin,
    'settings',
    'version',
    'load-config',
    'options',
    'output',
    'seams',
    'seed',
    'watching',
  ],
  browsers: [...login, 'oidc'],
  'tester-links': login,
  pages: [...testers, 'dependencies', 'tester-links'],
  app: [...testers, 'metrics', 'browsers', 'dependencies', 'headless', 'pages'],
  'demo-server': ['kernel', 'services', 'storage', 'web', 'demo', 'environment', 'dependencies'],
  notes: ['storage', 'web', 'environment', 'demo-server'],
  'first-answer': ['kernel'],
  'let-in': ['kernel', 'people', 'web', 'dependencies', 'demo-server'],
  retention: ['help', 'login', 'people', 'settings', 'storage'],
  watching: ['environment', 'kernel', 'metrics', 'storage', 'traces', 'version', 'web'],
  'start-with': [...ground, 'people', 'web', 'control', 'seed', 'load-config', ...starting],
  https: ['kernel', 'web', 'certificates', 'environment'],
  start: ['kernel', 'options', 'running', 'start-with'],
  greeting: ['version', 'start'],
  'command-line': ['kernel', 'web', 'variables', 'output', 'version', 'start', 'greeting'],
  main: ['command-line', 'version'],
};

/** The same for the places of the repository. A file belongs to the longest place that its path begins with. */
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  src: [],
  'test/support': ['src'],
  'test/ways': ['src', 'test/support'],
  scripts: ['src', 'test/support', 'test/ways'],
  test: ['src', 'test/support', 'test/ways', 'scripts'],
  bench: ['src', 'test/support', 'test/ways', 'scripts', 'test'],
  e2e: ['src', 'test/support', 'test/ways', 'scripts', 'test'],
};

/** What the tables cannot say. */
export interface Prohibition {
  readonly why: string;
  /** Files it speaks of, by the start of their path. */
  readonly from: RegExp;
  /** What they must not import: a path from the root, or a package as written. */
  readonly imports: RegExp;
}

export const PROHIBITED: readonly Prohibition[] = [
  {
    why: 'an eID is plain data and pure functions: of packages it needs zod only',
    from: /^src\/methods\/[^/]+\//,
    imports: /^(?!src\/)(?!zod$)/,
  },
  {
    why: 'the kernel stands on Node alone',
    from: /^src\/kernel\//,
    imports: /^(?!src\/)(?!node:)/,
  },
  {
    why: 'the bundled service is a relying service like any other: it shares the look (web/render) and nothing else',
    from: /^src\/demo\//,
    imports: /^src\/web\/(?!render\.ts$)/,
  },
  {
    why: 'what the bundled service knows of people is which numbers it must not take (law 10)',
    from: /^src\/demo\//,
    imports: /^src\/people\/(?!pid\.ts$)/,
  },
  {
    why: 'SQL is spoken in storage only',
    from: /^src\/(?!storage\/)/,
    imports: /^(node:sqlite|pg)$/,
  },
];
