/** The values of the variables as a start takes them. */
import { z } from 'zod';
import { misaddressed } from './kernel/store-address.ts';

/** The hosts of ID-porten (docs/facts/idporten.md#discovery), and all others of Digdir, which was Difi. */
const REAL = /(^|\.)(idporten\.(no|dev)|(digdir|difi)\.no)$/;

/** A name that ends with a dot is the same name; the port means nothing. */
const isReal = (host: string): boolean => REAL.test(host.toLowerCase().replace(/\.?(:\d*)?$/, ''));

const realSentence = (text: string) =>
  `"${text}" is the real ID-porten, or of those who run it; a simulator must not speak in their name. Choose another host name.`;

const origin = z.string().transform((text, ctx) => {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '') {
    ctx.addIssue(`"${text}" is not an origin; write it like http://localhost:7575, without a path.`);
    return z.NEVER;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    ctx.addIssue(
      `"${text}" has more than scheme, host and port. Pages, cookies and endpoints stand at the root of a host, as ID-porten's do: write "${url.origin}", or give the simulator a host name of its own.`,
    );
    return z.NEVER;
  }
  if (isReal(url.hostname)) {
    ctx.addIssue(realSentence(text));
    return z.NEVER;
  }
  return url.origin;
});

const storage = z.string().superRefine((url, ctx) => {
  const wrong = misaddressed(url);
  if (wrong !== null) ctx.addIssue(wrong);
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

const hosts = list.superRefine((names, ctx) => {
  for (const name of names.filter(isReal)) ctx.addIssue(realSentence(name));
});

const traces = z.string().refine((text) => {
  return text === 'off' || text === 'otlp' || /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}, 'must be off, otlp, or the address of a collector like http://localhost:4318.');

const variables = z.object({
  PORT: port.default(7575),
  HOST: z.string().min(1).default('localhost'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['auto', 'json', 'lines']).default('auto'),
  PROVEPORTEN_ISSUER: origin.optional(),
  PROVEPORTEN_LOGIN_ORIGIN: origin.optional(),
  PROVEPORTEN_TLS: z.string().min(1).default('off'),
  PROVEPORTEN_HOSTS: hosts.default([]),
  PROVEPORTEN_PROXIES: list.default([]),
  PROVEPORTEN_STORAGE: storage.default('sqlite:.data/proveporten.db'),
  PROVEPORTEN_CONNECTIONS: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'must be a whole number from 1 to 100.')
    .transform(Number)
    .default(4),
  PROVEPORTEN_SYNCHRONOUS: z.enum(['normal', 'full']).default('normal'),
  PROVEPORTEN_TRACES: traces.default('off'),
  PROVEPORTEN_TRACES_SHARE: z
    .string()
    .transform(Number)
    .refine((share) => share >= 0 && share <= 1, 'must be a number from 0 to 1, such as 0.1.')
    .default(1),
  PROVEPORTEN_DRAIN: z
    .string()
    .regex(/^\d{1,3}$/, 'must be whole seconds, 999 at most.')
    .transform(Number)
    .default(0),
  PROVEPORTEN_CONFIG: z.string().optional(),
  PROVEPORTEN_DEMO_PORT: demoPort.default(7576),
  PROVEPORTEN_CONTROL_TOKEN: z.string().min(1).optional(),
});

const ORIGINS = ['PROVEPORTEN_ISSUER', 'PROVEPORTEN_LOGIN_ORIGIN'] as const;

/** A program that serves https is reached by https. */
export const environmentSchema = variables.superRefine((read, ctx) => {
  for (const name of ORIGINS)
    if (read.PROVEPORTEN_TLS !== 'off' && read[name]?.startsWith('http:'))
      ctx.addIssue({
        code: 'custom',
        path: [name],
        message: `"${read[name]}" is http, and PROVEPORTEN_TLS serves https: write it with https, or leave PROVEPORTEN_TLS out.`,
      });
});

export type Environment = z.infer<typeof environmentSchema>;
