/** Refused by redirect to the service: level, prompting, hints and targets. */
import { PID } from './clients.ts';
import { authorize, silently } from './requests.ts';
import { type Row, row } from './rows.ts';

const HINT = `testid:${PID}_idporten-loa`;

export const authenticationRows = (): readonly Row[] => [
  row(
    'an acr nobody knows',
    authorize({ acr_values: 'idporten-loa-extreme' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'acr_values.known',
      reason:
        'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (docs/facts/idporten.md#levels) and gives at least the level asked.',
    },
  ),
  row('acr_values=Level4', authorize({ acr_values: 'Level4' }), '302 service invalid_request', '303 login', {
    rule: 'acr_values.known',
    reason:
      'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (docs/facts/idporten.md#levels) and gives at least the level asked.',
    tags: '@profile-2.5.5',
  }),
  row(
    'a prompt nobody knows',
    authorize({ prompt: 'dance' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'prompt.known' },
  ),
  row(
    'prompt=none login',
    authorize({ prompt: 'none login' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'prompt.none_alone', tags: '@profile-2.1.11' },
  ),
  row(
    'max_age=-1',
    authorize({ max_age: '-1' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'max_age.whole' },
  ),
  row(
    'max_age=soon',
    authorize({ max_age: 'soon' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'max_age.whole' },
  ),
  row(
    'a resource with a fragment',
    authorize({ resource: 'https://api.example.no/#part' }),
    '302 service invalid_target',
    '303 service invalid_target',
    { rule: 'resource.uri' },
  ),
  row(
    'a resource that is no URI',
    authorize({ resource: 'api' }),
    '302 service invalid_target',
    '303 service invalid_target',
    { rule: 'resource.uri', tags: '@profile-2.5.7' },
  ),
  row(
    'two resources',
    authorize({}, '&resource=urn:a:b&resource=urn:c:d'),
    '302 service invalid_target',
    '303 login',
    {
      rule: 'resource.uri',
      reason: 'ID-porten documents one resource, and one audience per token is safer (RFC 9700, 2.3).',
      tags: '@profile-2.5.7',
    },
  ),
  row(
    'onbehalfof, unregistered',
    authorize({ onbehalfof: 'somebody' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'onbehalfof.registered',
      reason: "ID-porten's own parameter (Digdir, func_onbehalfof).",
      tags: '@profile-2.5.6',
    },
  ),
  row(
    'prompt=none without a session',
    authorize({ prompt: 'none' }),
    '302 service login_required',
    '303 service login_required',
    { rule: 'prompt.none_served', tags: '@profile-2.1.11' },
  ),
  row(
    'an SSO session of a lower level, prompt=none',
    silently({ acr_values: 'idporten-loa-high' }),
    '302 service login_required',
    '303 service code',
    {
      rule: 'prompt.none_served',
      reason:
        'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (docs/facts/idporten.md#levels) and gives at least the level asked.',
    },
  ),
  row(
    'an SSO session older than max_age, prompt=none',
    silently({ max_age: '0' }),
    '302 service login_required',
    '303 service login_required',
    { rule: 'prompt.none_served' },
  ),
  row(
    'an id_token_hint of somebody else, prompt=none',
    silently({}, 'other'),
    '302 service login_required',
    '303 service login_required',
    { rule: 'prompt.none_served' },
  ),
  row(
    'a hidden frame of a service on the same host, prompt=none',
    silently({}, undefined, { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' }),
    '302 service login_required',
    '303 service code',
    {
      rule: 'authorize.other_site',
      reason:
        'In production a service is another site, and a frame of it brings no cookie; the referee takes the one that came.',
    },
  ),
  row(
    'an id_token_hint nobody issued, prompt=none',
    silently({ id_token_hint: 'nonsense' }),
    '302 service invalid_request',
    '303 service invalid_request',
    { rule: 'id_token_hint.ours' },
  ),
  row(
    'headless login of another person than the id_token_hint speaks of, prompt=none',
    silently({ login_hint: `${HINT}-high` }, 'other'),
    '302 service login_required',
    '303 service login_required',
    { rule: 'id_token_hint.person' },
  ),
  row(
    'headless login without a level',
    authorize({ login_hint: `testid:${PID}` }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.form',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    'headless login at a level nobody knows',
    authorize({ login_hint: `${HINT}-low` }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.form',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    'headless login at a lower level than asked',
    authorize({ login_hint: `${HINT}-substantial`, acr_values: 'idporten-loa-high' }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.level',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
    },
  ),
  row(
    "headless login with a number that may be somebody's",
    authorize({ login_hint: `testid:${'0'.repeat(11)}_idporten-loa-high` }),
    '302 service invalid_request',
    '303 login',
    {
      rule: 'login_hint.number',
      reason:
        "Headless login is ID-porten's own (Digdir, func_apitesting); to the referee the hint means nothing.",
      tags: '@profile-9.7',
    },
  ),
];
