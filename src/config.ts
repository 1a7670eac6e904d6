/** Configuration: flags, environment and file, parsed once, every problem reported together, frozen. Parsing builds nothing. */
import { z } from 'zod';
import type { ConfigSource } from './config-file.ts';
import { type JsonObject, textsIn } from './kernel/json.ts';
import type { Lifetimes } from './kernel/lifetimes.ts';
import { pidSentences } from './people/input.ts';
import { holdsRealNumber, type MonthOffset } from './people/pid.ts';
import { type HttpHosts, httpHosts } from './services/http-hosts.ts';
import { registrationRule } from './services/rules.ts';
import { type Scopes, scopesSchema } from './services/scope.ts';
import { misfits, type Path } from './web/misfit.ts';
import { mask } from './web/rule.ts';

/** A duration. `"30m"` and the like are told what they would be. */
const seconds = (standard: number) =>
  z
    .int({
      error: ({ code, input }) =>
        code === 'invalid_type'
          ? `${JSON.stringify(input)} is not a whole number of seconds; 1800 is half an hour.`
          : undefined,
    })
    .min(1)
    .max(10 * 365 * 86400)
    .default(standard);

/** `settings:` of the config file; all durations in whole seconds. */
const settingsSchema = z.strictObject({
  lifetimes: z
    .strictObject({
      login: seconds(1800),
      authorization_code: seconds(60),
      par: seconds(120),
      sso_idle: seconds(1800),
      sso_max: seconds(7200),
      id_token: seconds(120),
      access_token: seconds(120),
      refresh_token: seconds(600),
      authorization: seconds(7200),
    })
    .prefault({}),
  /** Each block is read by the eID's own schema. */
  eids: z.record(z.string(), z.record(z.string(), z.json())).default({}),
  methods: z.array(z.string()).min(1).nullable().default(null),
  /** What scopes demand of tokens; those not named have the defaults. */
  scopes: scopesSchema.default({}),
  /** What `aud` of a client assertion may be: `issuer` alone, or with `legacy` the token endpoint and lists of the two, as before March 2025. */
  assertion_audience: z.enum(['issuer', 'legacy']).default('issuer'),
  /** Hosts whose addresses may be registered as plain http, beside those of this machine: `local.altinn.cloud`, `*.local`, `192.168.*`. */
  http_hosts: httpHosts.default([]),
  /** Whether another origin is another site to the cookies, as in production, or what the browser takes it for: on `localhost` the same. */
  same_site: z.enum(['production', 'as_served']).default('production'),
  logout: z
    .strictObject({
      /** How long its page waits for the services' frames (s). */
      frontchannel_wait: z.int().min(1).max(10).default(2),
      /** `sub` of a logout token: pairwise, or the number as in Digdir's example. */
      logout_token_sub: z.enum(['pairwise', 'pid']).default('pairwise'),
    })
    .prefault({}),
  synthetic: z
    .array(z.literal([80, 40, 65]))
    // The cast, and whoever is made without a number, have 80: without it they could not log in.
    .refine((offsets) => offsets.includes(80), 'must list 80, which the people made here have: [80, 40].')
    .default([80]),
  /** How long a person is kept who was made at first sight of a number or an e-mail address (s). */
  first_sight: seconds(30 * 86400),
  contact_info_step: z
    .literal(false, 'The contact information step is not here yet; leave contact_info_step out.')
    .default(false),
});

/** The config file as written; people and services are read by their own rooms. */
export const configFile = z.strictObject({
  people: z.array(z.record(z.string(), z.json())).default([]),
  services: z.array(z.record(z.string(), z.json())).default([]),
  settings: settingsSchema.prefault({}),
});

/** Every variable: what it is, its default, what it allows. `npm run docs` prints this table, `--help` too. */
export const ENVIRONMENT = {
  PORT: { flag: 'port', standard: '7575', says: 'The port served; 0 takes a free one.' },
  HOST: { flag: 'host', standard: 'localhost', says: 'The address bound; localhost is 127.0.0.1 and ::1.' },
  LOG_LEVEL: {
    flag: 'log-level',
    standard: 'info',
    says: 'fatal, error, warn, info, debug, trace or silent.',
  },
  LOG_FORMAT: {
    flag: 'log-format',
    standard: 'auto',
    says: 'auto (lines on a terminal, JSON elsewhere), json or lines.',
  },
  PROVEPORTEN_ISSUER: {
    flag: 'issuer',
    standard: 'the address served',
    says: 'The issuer, without a trailing slash.',
  },
  PROVEPORTEN_LOGIN_ORIGIN: {
    flag: 'login-origin',
    standard: "the issuer's",
    says: 'Where browsers go: /authorize, /logout and every page; its port 0 is the one served.',
  },
  PROVEPORTEN_HOSTS: {
    flag: 'hosts',
    standard: '',
    says: 'Further Host names to accept, separated by commas.',
  },
  PROVEPORTEN_PROXIES: {
    flag: 'proxies',
    standard: '',
    says: 'Addresses of trusted proxies, separated by commas. With the control token none they may carry requests to an open zone.',
  },
  PROVEPORTEN_STORAGE: {
    flag: 'storage',
    standard: 'sqlite:.data/proveporten.db',
    says: 'sqlite:<file> or sqlite::memory:',
  },
  PROVEPORTEN_CONFIG: {
    flag: 'config',
    standard: 'proveporten.yaml, .yml or .json where found',
    says: 'Path of the config file.',
  },
  PROVEPORTEN_DEMO_PORT: {
    flag: 'demo-port',
    standard: '7576',
    says: 'The port of the bundled service; off for none.',
  },
  PROVEPORTEN_CONTROL_TOKEN: {
    flag: 'control-token',
    standard: '',
    says: "Opens the tester's zone to who knows it; none opens it to everybody. Needed where HOST, the issuer, the login origin or a listed host is not this machine alone.",
  },
} as const;

export type Variable = keyof typeof ENVIRONMENT;
export type Given = Readonly<Partial<Record<Variable, string>>>;

/** A name that ends with a dot is the same name. */
const REAL = /(^|\.)idporten\.(no|dev)$/;

const origin = z.string().transform((text, ctx) => {
  const url = URL.parse(text);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    ctx.addIssue(`"${text}" is not an origin; write it like http://localhost:7575, without a path.`);
    return z.NEVER;
  }
  if (REAL.test(url.hostname.replace(/\.$/, ''))) {
    ctx.addIssue(
      `"${text}" is the real ID-porten; a simulator must not speak in its name. Choose another host name.`,
    );
    return z.NEVER;
  }
  return url.origin;
});

const PORT = 'must be a whole number from 0 to 65535.';
const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT)
  .transform(Number)
  .refine((n) => n <= 65535, PORT);
const demoPort = z.string().transform((text, ctx) => {
  if (text === 'off') return 'off' as const;
  const read = port.safeParse(text);
  if (read.success) return read.data;
  ctx.addIssue('must be off, or a whole number from 0 to 65535.');
  return z.NEVER;
});
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const environment = z.object({
  PORT: port.default(7575),
  HOST: z.string().min(1).default('localhost'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['auto', 'json', 'lines']).default('auto'),
  PROVEPORTEN_ISSUER: origin.optional(),
  PROVEPORTEN_LOGIN_ORIGIN: origin.optional(),
  PROVEPORTEN_HOSTS: list.default([]),
  PROVEPORTEN_PROXIES: list.default([]),
  PROVEPORTEN_STORAGE: z
    .string()
    .regex(/^sqlite:.+/, 'must be sqlite:<file> or sqlite::memory:.')
    .default('sqlite:.data/proveporten.db'),
  PROVEPORTEN_CONFIG: z.string().optional(),
  PROVEPORTEN_DEMO_PORT: demoPort.default(7576),
  PROVEPORTEN_CONTROL_TOKEN: z.string().min(1).optional(),
});

export type Environment = z.infer<typeof environment>;

export interface Settings {
  readonly lifetimes: Lifetimes;
  readonly eids: Readonly<Record<string, JsonObject>>;
  readonly methods: readonly string[] | null;
  readonly synthetic: readonly MonthOffset[];
  readonly scopes: Scopes;
  readonly first_sight: number;
  readonly assertion_audience: 'issuer' | 'legacy';
  readonly http_hosts: HttpHosts;
  readonly same_site: 'production' | 'as_served';
  readonly logout: {
    readonly frontchannel_wait: number;
    readonly logout_token_sub: 'pairwise' | 'pid';
  };
}

export interface ConfigFile {
  readonly people: readonly JsonObject[];
  readonly services: readonly JsonObject[];
  readonly settings: Settings;
}

/** One sentence per problem of what was given: where it is, what is wrong, what would be right. With `schema` an unknown name meets the nearest known one. */
export function problemsOf(
  error: z.ZodError,
  given: unknown,
  place: (path: Path) => string,
  schema?: z.ZodType,
): readonly string[] {
  return misfits(error, given, schema === undefined ? {} : { schema }).map(({ path, sentence }) =>
    mask(joined(place(path), String(path.at(-1)), withRule(sentence))),
  );
}

/** A sentence that begins with the member's own name goes on where the place ends with it. */
function joined(place: string, name: string, sentence: string): string {
  const own = [`${name} is `, `"${name}" is `].find((start) => sentence.startsWith(start));
  return own === undefined ? `${place}: ${sentence}` : `${place} is ${sentence.slice(own.length)}`;
}

/** A registration's problem names its rule. */
function withRule(sentence: string): string {
  const rule = registrationRule(sentence);
  return rule === undefined ? sentence : `${sentence} (rule ${rule.id})`;
}

/** Variables and file as far as they could be read: what is wrong in one part hides no problem of another. */
export interface Reading {
  readonly environment: Environment | undefined;
  /** Parts that are wrong stand at their defaults. */
  readonly file: ConfigFile;
  readonly problems: readonly string[];
}

export function readConfig(given: Given, source: ConfigSource): Reading {
  const variables = environment.safeParse(given);
  const whole = configFile.safeParse(source.contents);
  const problems = [
    ...realNumbers(given, ([name]) => String(name)),
    ...realNumbers(source.contents, source.place),
    ...(variables.success ? [] : problemsOf(variables.error, given, ([name]) => String(name))),
    ...source.problems,
    ...(whole.success ? [] : problemsOf(whole.error, source.contents, source.place, configFile)),
  ];
  const file = whole.success ? whole.data : partsThatFit(source.contents);
  return Object.freeze({ environment: variables.data, file: file as ConfigFile, problems });
}

/** Every place where a number stands that could be a real person's (law 10); the number itself is not told. */
function realNumbers(value: unknown, place: (path: Path) => string): readonly string[] {
  const found = [...textsIn(value)].filter(({ text }) => holdsRealNumber(text));
  const places = new Set(found.map(({ path }) => place(path)));
  return [...places].toSorted().map((where) => mask(`${where}: ${pidSentences.real}`));
}

/** Each part of the file, and of the settings, that can be read by itself, so that the rest is judged in the same round. */
function partsThatFit(contents: unknown): z.output<typeof configFile> {
  const parts: Record<string, unknown> = { ...Object(contents) };
  const { people, services } = configFile.shape;
  return {
    people: people.safeParse(parts.people).data ?? [],
    services: services.safeParse(parts.services).data ?? [],
    settings: settingsThatFit(parts.settings),
  };
}

/** Where nobody knows which synthetic numbers are meant, all are taken. */
function settingsThatFit(given: unknown): z.output<typeof settingsSchema> {
  const shape: Readonly<Record<string, z.ZodType>> = settingsSchema.shape;
  const members = Object.entries<unknown>({ ...Object(given) });
  const fitting = members.filter(([name, value]) => shape[name]?.safeParse(value).success === true);
  return settingsSchema.parse({ synthetic: [80, 40, 65], ...Object.fromEntries(fitting) });
}
