/** The ways an answer travels: query, form post, and both signed (JARM). */
import { authorize, silently } from './requests.ts';
import { type Row, refusedAs, row } from './rows.ts';

const WRONG = { prompt: 'none' };
const STATUS =
  'Both post the error. OAuth Form Post, 2 answers 200 with the page; the referee repeats the status of the error.';

const refused = refusedAs('302 service invalid_request');

export const responseModeRows = (): readonly Row[] => [
  row('response_mode=query', { response_mode: 'query' }, '302 login'),
  row('response_mode=form_post', { response_mode: 'form_post' }, '302 login'),
  row('response_mode=query.jwt', { response_mode: 'query.jwt' }, '302 login'),
  row('response_mode=form_post.jwt', { response_mode: 'form_post.jwt' }, '302 login'),
  row('a code by form_post', silently({ response_mode: 'form_post' }), '200 post code'),
  row('a code by query.jwt', silently({ response_mode: 'query.jwt' }), '302 service jwt code'),
  row('a code by form_post.jwt', silently({ response_mode: 'form_post.jwt' }), '200 post jwt code'),
  row('an error by form_post', { ...WRONG, response_mode: 'form_post' }, '200 post login_required', {
    referee: '400 post login_required',
    rule: 'prompt.none_served',
    reason: STATUS,
  }),
  row('an error by query.jwt', { ...WRONG, response_mode: 'query.jwt' }, '302 service jwt login_required', {
    rule: 'prompt.none_served',
  }),
  row(
    'an error by form_post.jwt',
    { ...WRONG, response_mode: 'form_post.jwt' },
    '200 post jwt login_required',
    { referee: '400 post jwt login_required', rule: 'prompt.none_served', reason: STATUS },
  ),
  refused('response_mode=fragment', { response_mode: 'fragment' }, 'response_mode.known', {
    referee: '303 login',
    reason: "Discovery: fragment is none of ID-porten's response modes.",
    tags: '@profile-2.1.9',
  }),
  refused('response_mode=fragment.jwt', { response_mode: 'fragment.jwt' }, 'response_mode.known', {
    referee: '303 login',
    reason: "Discovery: fragment is none of ID-porten's response modes.",
  }),
  refused('response_mode nobody knows', { response_mode: 'pigeon' }, 'response_mode.known', {
    referee: '303 service unsupported_response_mode',
    reason:
      'Both refuse. No specification registers unsupported_response_mode; RFC 6749, 4.1.2.1 has invalid_request for a bad value.',
  }),
  refused(
    'response_mode twice: the refusal goes by query',
    authorize({ response_mode: 'form_post' }, '&response_mode=query.jwt'),
    'parameter.single',
  ),
];
