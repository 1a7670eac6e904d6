/** Refused by redirect to the service: level, prompting, hints and targets. */
import { PID } from './clients.ts';
import { authorize, silently } from './requests.ts';
import { type Row, refusedAs } from './rows.ts';
import { HEADLESS, HINT } from './rows-accepted.ts';

const VOLUNTARY =
  'acr_values is a voluntary claim to the referee; ID-porten refuses unknown ones (docs/facts/idporten.md#levels) and gives at least the level asked.';
const offTarget = refusedAs('302 service invalid_target');
const unserved = refusedAs('302 service login_required');
const refused = refusedAs('302 service invalid_request');

export const authenticationRows = (): readonly Row[] => [
  refused('an acr nobody knows', { acr_values: 'idporten-loa-extreme' }, 'acr_values.known', {
    referee: '303 login',
    reason: VOLUNTARY,
  }),
  refused('acr_values=Level4', { acr_values: 'Level4' }, 'acr_values.known', {
    referee: '303 login',
    reason: VOLUNTARY,
    tags: '@profile-2.5.5',
  }),
  refused('a prompt nobody knows', { prompt: 'dance' }, 'prompt.known'),
  refused('prompt=none login', { prompt: 'none login' }, 'prompt.none_alone', { tags: '@profile-2.1.11' }),
  refused('max_age=-1', { max_age: '-1' }, 'max_age.whole'),
  refused('max_age=soon', { max_age: 'soon' }, 'max_age.whole'),
  offTarget('a resource with a fragment', { resource: 'https://api.example.no/#part' }, 'resource.uri'),
  offTarget('a resource that is no URI', { resource: 'api' }, 'resource.uri', { tags: '@profile-2.5.7' }),
  offTarget('two resources', authorize({}, '&resource=urn:a:b&resource=urn:c:d'), 'resource.uri', {
    referee: '303 login',
    reason: 'ID-porten documents one resource, and one audience per token is safer (RFC 9700, 2.3).',
    tags: '@profile-2.5.7',
  }),
  refused('onbehalfof, unregistered', { onbehalfof: 'somebody' }, 'onbehalfof.registered', {
    referee: '303 login',
    reason: "ID-porten's own parameter (Digdir, func_onbehalfof).",
    tags: '@profile-2.5.6',
  }),
  unserved('prompt=none without a session', { prompt: 'none' }, 'prompt.none_served', {
    tags: '@profile-2.1.11',
  }),
  unserved(
    'an SSO session of a lower level, prompt=none',
    silently({ acr_values: 'idporten-loa-high' }),
    'prompt.none_served',
    { referee: '303 service code', reason: VOLUNTARY },
  ),
  unserved(
    'an SSO session older than max_age, prompt=none',
    silently({ max_age: '0' }),
    'prompt.none_served',
  ),
  unserved('an id_token_hint of somebody else, prompt=none', silently({}, 'other'), 'prompt.none_served'),
  unserved(
    'a hidden frame of a service on the same host, prompt=none',
    silently({}, undefined, { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' }),
    'authorize.other_site',
    {
      referee: '303 service code',
      reason:
        'In production a service is another site, and a frame of it brings no cookie; the referee takes the one that came.',
    },
  ),
  refused(
    'an id_token_hint nobody issued, prompt=none',
    silently({ id_token_hint: 'nonsense' }),
    'id_token_hint.ours',
  ),
  unserved(
    'headless login of another person than the id_token_hint speaks of, prompt=none',
    silently({ login_hint: `${HINT}-high` }, 'other'),
    'id_token_hint.person',
  ),
  refused('headless login without a level', { login_hint: `testid:${PID}` }, 'login_hint.form', HEADLESS),
  refused(
    'headless login at a level nobody knows',
    { login_hint: `${HINT}-low` },
    'login_hint.form',
    HEADLESS,
  ),
  refused(
    'headless login at a lower level than asked',
    { login_hint: `${HINT}-substantial`, acr_values: 'idporten-loa-high' },
    'login_hint.level',
    HEADLESS,
  ),
  refused(
    "headless login with a number that may be somebody's",
    { login_hint: `testid:${'0'.repeat(11)}_idporten-loa-high` },
    'login_hint.number',
    { ...HEADLESS, tags: '@profile-9.7' },
  ),
];
