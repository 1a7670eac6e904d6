/** The variables of the environment, each of which is a flag too. */
import { z } from 'zod';

/** Every variable: its meaning, its default, its values. `npm run docs` prints this table, `--help` too. */
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
  PROVEPORTEN_SYNCHRONOUS: {
    flag: 'synchronous',
    standard: 'normal',
    says: 'normal, or full: what is answered is on the disk, so that a power cut loses none of it.',
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
export type EnvironmentValues = Readonly<Partial<Record<Variable, string>>>;

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

export const environmentSchema = z.object({
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
  PROVEPORTEN_SYNCHRONOUS: z.enum(['normal', 'full']).default('normal'),
  PROVEPORTEN_CONFIG: z.string().optional(),
  PROVEPORTEN_DEMO_PORT: demoPort.default(7576),
  PROVEPORTEN_CONTROL_TOKEN: z.string().min(1).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;
