/** Whom the citizen represents, in whose name a supplier asks, and what needs consent: authorization_details, onbehalfof, prompt=none. */
import { realLooking } from '../support/numbers.ts';
import { CONSENT, CUSTOMER } from './clients.ts';
import { authorize, pushed, silently } from './requests.ts';
import { type Row, row } from './rows.ts';

const FULLMAKT = { type: 'idporten:fullmakt', permission_roles: ['arbeid'] };
/** The referee grants details for a named resource only. */
const asking = (...details: readonly object[]) => ({
  resource: 'urn:nav:arbeid',
  authorization_details: JSON.stringify(details),
});
const REFUSED = '302 service invalid_authorization_details';

const refused = (name: string, value: string, rule: string) =>
  row(name, { authorization_details: value }, REFUSED, { rule });

const detail = (name: string, rule: string, ...details: readonly object[]) =>
  refused(name, JSON.stringify(details), rule);

export const consentRows = (): readonly Row[] => [
  row('idporten:fullmakt', asking(FULLMAKT), '302 login', { tags: '@profile-2.1.16' }),
  row('idporten:fullmakt by PAR', pushed(asking(FULLMAKT)), '201 json ok'),
  refused('authorization_details that are no JSON', 'arbeid', 'authorization_details.form'),
  refused('authorization_details that are no array', JSON.stringify(FULLMAKT), 'authorization_details.form'),
  detail('authorization_details of texts', 'authorization_details.form', ['arbeid']),
  detail('authorization_details without a type', 'authorization_details.form', { permission_roles: ['nav'] }),
  detail('a type of authorization_details nobody has', 'authorization_details.type', {
    ...FULLMAKT,
    type: 'ansattporten:altinn:service',
  }),
  row('two of idporten:fullmakt', asking(FULLMAKT, FULLMAKT), REFUSED, {
    referee: '303 login',
    rule: 'authorization_details.single',
    reason: 'One page makes one choice; Digdir documents one object, and what two would mean is unknown.',
  }),
  row('authorization_details of nothing', asking(), REFUSED, {
    referee: '303 login',
    rule: 'authorization_details.single',
    reason: 'The referee ignores an empty array; here it is a request that forgot what it asks for.',
  }),
  detail('a member that idporten:fullmakt has not', 'authorization_details.members', {
    ...FULLMAKT,
    authorizer: 'somebody',
  }),
  detail('idporten:fullmakt without roles', 'authorization_details.roles', { type: FULLMAKT.type }),
  detail('idporten:fullmakt with no role', 'authorization_details.roles', {
    ...FULLMAKT,
    permission_roles: [],
  }),
  detail('idporten:fullmakt with a role that is a text', 'authorization_details.roles', {
    ...FULLMAKT,
    permission_roles: 'arbeid',
  }),
  row('a wrong type by PAR', pushed(asking({ type: 'openid' })), '400 json invalid_authorization_details', {
    rule: 'authorization_details.type',
    tags: '@profile-2.5.7',
  }),
  row(
    'a real-looking number in authorization_details',
    asking({ ...FULLMAKT, permission_roles: [realLooking(0)] }),
    '302 service invalid_request',
    {
      referee: '303 login',
      rule: 'parameter.real_number',
      reason: 'No real people in a simulator: it would be kept.',
    },
  ),
  row(
    'authorization_details twice',
    authorize(asking(FULLMAKT), `&authorization_details=[]`),
    '302 service invalid_request',
    { rule: 'parameter.single' },
  ),
  row('idporten:fullmakt with prompt=none', silently(asking(FULLMAKT)), '302 service interaction_required', {
    referee: '303 service consent_required',
    rule: 'prompt.none_representation',
    reason: 'What is missing is a choice of whom to represent, no consent; both stand in OIDC Core 3.1.2.6.',
  }),
  row(
    'a scope that needs consent, with prompt=none',
    silently({ client_id: 'asking', scope: `openid ${CONSENT}` }),
    '302 service consent_required',
    { rule: 'prompt.none_consent' },
  ),
  row('onbehalfof of a customer', { client_id: 'asking', onbehalfof: CUSTOMER }, '302 login'),
  row(
    'onbehalfof by PAR, of another service’s customer',
    pushed({ onbehalfof: CUSTOMER }),
    '400 json invalid_request',
    {
      referee: '201 json ok',
      rule: 'onbehalfof.registered',
      reason: "ID-porten's own parameter (Digdir, func_onbehalfof).",
    },
  ),
  row(
    'onbehalfof twice',
    authorize({ client_id: 'asking', onbehalfof: CUSTOMER }, '&onbehalfof=other'),
    '302 service invalid_request',
    {
      referee: '303 login',
      rule: 'parameter.single',
      reason: "ID-porten's own parameter: the referee knows none of the name.",
    },
  ),
];
