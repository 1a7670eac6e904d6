/** The outside contract as a list: what others' tests and services depend on. docs/reference/contract.md is written from it. */

export interface Path {
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST' | 'PATCH' | 'DELETE')[];
}

export const OUTSIDE = {
  protocol: [
    { path: '/.well-known/openid-configuration', methods: ['GET'] },
    { path: '/authorize', methods: ['GET', 'POST'] },
    { path: '/par', methods: ['POST'] },
    { path: '/token', methods: ['POST'] },
    { path: '/token/introspect', methods: ['POST'] },
    { path: '/token/revoke', methods: ['POST'] },
    { path: '/userinfo', methods: ['GET', 'POST'] },
    { path: '/rest/v1/person', methods: ['GET', 'PATCH'] },
    { path: '/innlogginger/logg/idporten', methods: ['GET'] },
    { path: '/jwks.json', methods: ['GET'] },
    { path: '/logout', methods: ['GET', 'POST'] },
  ],
  operation: [
    { path: '/health', methods: ['GET'] },
    { path: '/isalive', methods: ['GET'] },
    { path: '/ready', methods: ['GET'] },
    { path: '/metrics', methods: ['GET'] },
  ],
  pages: [
    { path: '/', methods: ['GET'] },
    { path: '/people', methods: ['GET'] },
    { path: '/services', methods: ['GET'] },
    { path: '/trail', methods: ['GET'] },
    { path: '/settings', methods: ['GET'] },
    { path: '/authorize/selector', methods: ['GET', 'POST'] },
    { path: '/authorize/{entry}', methods: ['GET', 'POST'] },
  ],
  control: [
    { path: '/control/openapi.json', methods: ['GET'] },
    { path: '/control/people', methods: ['GET', 'POST'] },
    { path: '/control/people/{person}', methods: ['GET', 'PATCH', 'DELETE'] },
    { path: '/control/people/{person}/codes', methods: ['GET', 'POST'] },
    { path: '/control/people/{person}/phone', methods: ['GET', 'PATCH'] },
    { path: '/control/people/{person}/phone/approve', methods: ['POST'] },
    { path: '/control/people/{person}/phone/reject', methods: ['POST'] },
    { path: '/control/people/{person}/phone/{message}/approve', methods: ['POST'] },
    { path: '/control/people/{person}/phone/{message}/reject', methods: ['POST'] },
    { path: '/control/people/{person}/reader', methods: ['GET'] },
    { path: '/control/people/{person}/reader/{program}', methods: ['POST'] },
    { path: '/control/services', methods: ['GET', 'POST'] },
    { path: '/control/services/{client_id}', methods: ['GET', 'PATCH', 'DELETE'] },
    { path: '/control/services/{client_id}/certificates', methods: ['POST'] },
    { path: '/control/logins', methods: ['GET'] },
    { path: '/control/logins/{login}', methods: ['GET'] },
    { path: '/control/logins/{login}/events', methods: ['POST'] },
    { path: '/control/logins/{login}/solve', methods: ['POST'] },
    { path: '/control/trail', methods: ['GET'] },
    { path: '/control/trail/stream', methods: ['GET'] },
    { path: '/control/settings', methods: ['GET', 'PATCH'] },
    { path: '/control/keys/rotate', methods: ['POST'] },
    { path: '/control/reset', methods: ['POST'] },
  ],
  /** In the picker's order. */
  entries: ['minid', 'bankid', 'bankid-mobil', 'buypass', 'commfides', 'testid1', 'testid2'],
  /** Ids of the picker's tabs, and the query that stands for each. */
  tabs: [
    { id: 'tab-norwegian', query: '?tab=norwegian' },
    { id: 'tab-international', query: '?tab=international' },
  ],
  /** Ids of the pages a citizen fills in, by eID and step. */
  steps: [
    { eid: 'minid', step: 'login', ids: ['pid', 'password', 'forgot', 'submit', 'cancel', 'back'] },
    { eid: 'minid', step: 'sms', ids: ['otc', 'again', 'other', 'submit', 'cancel', 'back'] },
    { eid: 'bankid', step: 'number', ids: ['pid', 'submit', 'cancel', 'back'] },
    { eid: 'bankid', step: 'code', ids: ['otc', 'submit', 'cancel', 'back'] },
    { eid: 'bankid', step: 'password', ids: ['password', 'submit', 'cancel', 'back'] },
    { eid: 'buypass', step: 'number', ids: ['pid', 'submit', 'cancel', 'back'] },
    { eid: 'buypass', step: 'password', ids: ['password', 'submit', 'cancel', 'back'] },
    { eid: 'buypass', step: 'code', ids: ['otc', 'submit', 'cancel', 'back'] },
    { eid: 'bankid-mobil', step: 'number', ids: ['mobile', 'birthdate', 'submit', 'cancel', 'back'] },
    { eid: 'bankid-mobil', step: 'wait', ids: ['reference-words', 'cancel', 'back'] },
    { eid: 'commfides', step: 'serial', ids: ['serial', 'submit', 'cancel', 'back'] },
    {
      eid: 'eidas',
      step: 'country',
      ids: ['search', 'country-selector-results', 'countryName', 'countryCode', 'submit', 'cancel', 'back'],
    },
    {
      eid: 'eidas',
      step: 'abroad',
      ids: [
        ...['who-1', 'who-2', 'who-3', 'who-other', 'given_name', 'family_name', 'birthdate', 'identifier'],
        ...['eidas-loa-low', 'eidas-loa-substantial', 'eidas-loa-high', 'submit', 'cancel', 'back'],
        ...['held', 'cancels', 'error', 'no-identifier', 'no-birthdate', 'no-name', 'other-country'],
        ...['malformed', 'silent', 'late'],
      ],
    },
    {
      eid: 'testid',
      step: 'number',
      ids: ['pid', 'submit', 'populatePersonButton', 'populateDailyLeaderButton', 'cancel', 'back'],
    },
  ],
  texts: [
    { text: 'Velg elektronisk ID', where: 'heading of the picker, nb' },
    { text: 'Vel elektronisk ID', where: 'heading of the picker, nn' },
    { text: 'TestID Lag din egen testbruker', where: 'entry testid1, name and line' },
    { text: 'TestID på nivå høyt', where: 'entry testid2' },
    { text: 'Lag din egen testbruker', where: 'line of both TestID entries' },
    { text: 'Personidentifikator (syntetisk)', where: 'label of #pid at TestID' },
    { text: 'Autentiser', where: '#submit at TestID' },
    { text: 'Hent tilfeldig person', where: '#populatePersonButton at TestID' },
    { text: 'Hent tilfeldig daglig leder', where: '#populateDailyLeaderButton at TestID' },
    { text: 'Select country', where: 'heading of the country selector at eIDAS, in every language' },
    { text: 'Please select a country', where: 'where none was selected' },
    { text: 'Velg en annen måte å logge inn på', where: '#back' },
    { text: 'Avbryt og gå tilbake til', where: '#cancel, before the name of the service' },
  ],
  package: {
    bin: ['proveporten'],
    exports: ['StartError', 'start'],
    StartOptions: [
      ...['port', 'host', 'issuer', 'loginOrigin', 'storage', 'demoPort', 'controlToken', 'logLevel'],
      ...['config', 'configFile', 'environment', 'fresh', 'terminal', 'output'],
    ],
    Running: ['issuer', 'login', 'demo', 'person', 'warnings', 'close'],
    StartError: ['problems'],
  },
  environment: [
    'PORT',
    'HOST',
    'LOG_LEVEL',
    'LOG_FORMAT',
    'PROVEPORTEN_ISSUER',
    'PROVEPORTEN_LOGIN_ORIGIN',
    'PROVEPORTEN_TLS',
    'PROVEPORTEN_HOSTS',
    'PROVEPORTEN_PROXIES',
    'PROVEPORTEN_STORAGE',
    'PROVEPORTEN_CONNECTIONS',
    'PROVEPORTEN_SYNCHRONOUS',
    'PROVEPORTEN_TRACES',
    'PROVEPORTEN_TRACES_SHARE',
    'PROVEPORTEN_DRAIN',
    'PROVEPORTEN_CONFIG',
    'PROVEPORTEN_DEMO_PORT',
    'PROVEPORTEN_CONTROL_TOKEN',
  ],
} as const satisfies {
  readonly protocol: readonly Path[];
  readonly operation: readonly Path[];
  readonly pages: readonly Path[];
  readonly control: readonly Path[];
  readonly entries: readonly string[];
  readonly tabs: readonly { readonly id: string; readonly query: string }[];
  readonly steps: readonly { readonly eid: string; readonly step: string; readonly ids: readonly string[] }[];
  readonly texts: readonly { readonly text: string; readonly where: string }[];
  readonly package: Readonly<Record<string, readonly string[]>>;
  readonly environment: readonly string[];
};
