/**
 * The registered services: the registration of each, and the lines of its own configuration that lead here.
 */
import type { RequestHandler } from 'express';
import { SERVICE, type Service } from '../services/service.ts';
import { list } from '../storage/record-operations.ts';
import { pageRequest } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { HOME, type TesterPorts, testerPage } from './ports.ts';

interface ServiceRow {
  readonly name: string;
  readonly client_id: string;
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly connect: string;
  /** The way to a certificate for a service that registered no keys; null where it needs none. */
  readonly certificate: string | null;
}

interface ServicesModel {
  readonly services: readonly ServiceRow[];
  readonly next: string | null;
  readonly control: string;
}

const SERVICES = view<ServicesModel>('tester/services');
const PAGE = 50;

export function servicesPage(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const request = pageRequest(req);
    const asked = { limit: PAGE, after: request.query.get('after') };
    const page = await list(ports.store, SERVICE, ports.clock.now(), asked);
    const model: ServicesModel = {
      services: page.found.map(({ value }) => rowOf(value, ports.origins)),
      next: page.next === null ? null : `/services?${new URLSearchParams({ after: page.next })}`,
      control: `${ports.origins.login}/control`,
    };
    res.send(
      testerPage(ports, request, {
        view: SERVICES,
        model,
        title: 'Services',
        scripts: ['copy.js'],
        back: HOME,
      }),
    );
  };
}

function rowOf(service: Service, { issuer, login }: TesterPorts['origins']): ServiceRow {
  const { client_id, token_endpoint_auth_method: method, jwks } = service;
  const address = `${login}/control/services/${encodeURIComponent(client_id)}/certificates`;
  return {
    name: service.client_name,
    client_id,
    facts: factsOf(service),
    connect: connection(service, issuer),
    certificate:
      method === 'private_key_jwt' && jwks === null
        ? `curl -X POST '${address.replaceAll("'", '%27')}' -H 'content-type: application/json' -d '{}'`
        : null,
  };
}

/**
 * Digdir's own field names, as the control API has them; lists that are empty and addresses that are not set
 * are left out.
 */
function factsOf(service: Service): ServiceRow['facts'] {
  const { client_id, client_secret_hash: _hash, jwks, created_at: _created, ...plain } = service;
  const shown = {
    client_id,
    ...plain,
    jwks: jwks === null ? null : jwks.keys.map(({ kid }) => String(kid ?? 'a key')),
  };
  return Object.entries(shown).flatMap(([name, value]) => {
    if (value === null || value === '' || name === 'client_name' || name === 'logo_uri') return [];
    const values = (Array.isArray(value) ? value : [value]).map(textOf);
    return values.length === 0 ? [] : [{ name, values }];
  });
}

/**
 * A member on a line of its own: a customer, say, with each of its fields. A logo is left out: it is a
 * picture.
 */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([name, field]) => name !== 'logo_uri' && field !== null)
    .map(([name, field]) => `${name}: ${field}`)
    .join(', ');
}

/** The lines of a relying service's own configuration, with this one of its addresses. */
export function connection(service: Service, issuer: string, redirectUri = service.redirect_uris[0]): string {
  const method = service.token_endpoint_auth_method;
  const secret = service.client_secret ?? '(not known here; PATCH a new one)';
  return [
    `issuer: ${issuer}`,
    `discovery: ${issuer}/.well-known/openid-configuration`,
    `client_id: ${service.client_id}`,
    ...(service.client_secret_hash === null ? [] : [`client_secret: ${secret}`]),
    `redirect_uri: ${redirectUri ?? ''}`,
    `scope: ${service.scopes.join(' ')}`,
    `token_endpoint_auth_method: ${method}`,
    `code_challenge_method: ${service.code_challenge_method}`,
  ].join('\n');
}
