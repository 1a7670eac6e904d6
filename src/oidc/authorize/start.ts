/** The members of a new login that follow from its request. */
import type { NewLogin } from '../../login/machine/login.ts';
import { openEntries } from '../../login/session/policy.ts';
import type { Service } from '../../services/service.ts';
import type { Ticket } from '../code/ticket.ts';
import type { AuthorizationRequest } from '../records.ts';
import { policyFor } from '../token/policy.ts';
import type { CheckedRequest, OutcomePorts } from './checked-request.ts';

/** A customer of the supplier is shown as if the service were its own (Digdir, func_onbehalfof). */
function shownOf({ client_name, logo_uri, client_uri, onbehalfof }: Service, request: AuthorizationRequest) {
  const customer = onbehalfof.find((one) => one.onbehalfof === request.onbehalfof);
  return customer === undefined
    ? { name: client_name, logo_uri, client_uri }
    : { name: customer.display_name, logo_uri: customer.logo_uri, client_uri: customer.url };
}

export function startOf(ports: OutcomePorts, checked: CheckedRequest, browser: string): NewLogin {
  const { request, service, language, trace, hinted } = checked;
  const { authorization: lasts } = policyFor(ports, service, request.scopes).lifetimes;
  const { acr_values, ui_locales } = request;
  const { sso_disabled, contact_info_step } = service;
  const ticket: Ticket = { request, sso_disabled, contact_info_step, language, lasts, hinted };
  return {
    browser,
    service: service.client_id,
    shown: shownOf(service, request),
    ticket,
    trace,
    wanted: { acr_values, ui_locales },
    returns_to: request.redirect_uri,
    entries: openEntries(acr_values, ports.entries, ports.levels).map(({ id }) => id),
  };
}
