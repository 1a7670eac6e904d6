/** Sections 12 and 13: contradictions and unknowns, each a line of the published differences. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, row } from './row.ts';

export const DECIDED: readonly ProfileSection[] = [
  {
    title: '12 Contradictions',
    rows: [
      row('request objects', differs('the parameter `request`')),
      row('response_mode=fragment', differs('`response_mode=fragment`')),
      row('amr: string or array', differs('`amr`: string or array')),
      row('eIDAS: acr, amr, claim names', later(4)),
      row('aud without resource', differs('`aud` of an access token')),
      row('the names of the onbehalfof claim', differs('the claim of `onbehalfof`')),
      row('the length of sub', differs('`sub`: 43 or 95')),
      row('back channel, supported or not', differs('back channel |')),
      row('locale', differs('`locale` claim')),
      row('refresh tokens for method none', differs('refresh tokens for `token_endpoint_auth_method: none`')),
      row('algorithms of assertions', differs('algorithm of client assertions')),
      row('iss with a slash', differs('`iss` at the front channel')),
      row('propagation', differs('A changed registration')),
      row('logout of a dead session', differs('logout without a live session')),
      row('status for a bad assertion', differs('status for a bad assertion')),
    ],
  },
  {
    title: '13 Unknowns',
    rows: [
      row('discovery', differs('discovery |')),
      row('codes and PAR', differs('authorization code |'), differs('`request_uri` from `/par`')),
      row('errors', differs('errors |')),
      row(
        'acr',
        differs('no `acr_values`'),
        differs('`Level3`, `Level4`'),
        differs('`idporten-loa-substantial-limited`'),
        differs('TestID |'),
      ),
      row(
        'parameters',
        by.profile('the trail › tells of a login without its guards: {"nonce":null}'),
        differs('unregistered `onbehalfof`'),
        differs('missing `nonce`'),
        differs('missing `state`'),
        differs('`max_age`'),
      ),
      row('pages', differs('addresses of the picker')),
      row(
        'logout',
        differs('logout |'),
        differs('`sub` of a logout token'),
        differs('how long the page of a logout waits'),
      ),
      row(
        'tokens and keys',
        differs('names of the person'),
        differs('a refresh response'),
        differs('JWKS after a change of keys'),
      ),
      row('CORS', differs('CORS |')),
      row('the contact information step', later(6)),
    ],
  },
];
