/** The variables of the environment, each of which is a flag too. */

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
  PROVEPORTEN_TLS: {
    flag: 'tls',
    standard: 'off',
    says: 'Serves https: the folder of tls.crt and tls.key; where they are missing, a certificate is made there.',
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
    says: 'sqlite:<file>, sqlite::memory: or postgres://<user>:<password>@<host>/<database>.',
  },
  PROVEPORTEN_CONNECTIONS: {
    flag: 'connections',
    standard: '4',
    says: 'Connections to PostgreSQL that an instance works with, from 1 to 100; one more listens.',
  },
  PROVEPORTEN_SYNCHRONOUS: {
    flag: 'synchronous',
    standard: 'normal',
    says: 'normal, or full: what is answered is on the disk, so that a power cut loses none of it.',
  },
  PROVEPORTEN_TRACES: {
    flag: 'traces',
    standard: 'off',
    says: 'Where OpenTelemetry traces go by OTLP/HTTP: otlp (as OTEL_EXPORTER_OTLP_* say), the address of a collector, or off.',
  },
  PROVEPORTEN_TRACES_SHARE: {
    flag: 'traces-share',
    standard: '1',
    says: 'The share of logins that is traced, from 0 to 1.',
  },
  PROVEPORTEN_DRAIN: {
    flag: 'drain',
    standard: '0',
    says: 'Seconds between the signal to end and the closing of the port: /ready says no, requests are served.',
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
