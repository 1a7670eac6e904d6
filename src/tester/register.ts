/** "Register this service here": the button of the refusal page makes the refused request right. */
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { stamp } from '../kernel/entropy.ts';
import { serviceInput } from '../services/input.ts';
import { createService, getService, patchService } from '../services/registry.ts';
import { registrationRule } from '../services/rules.ts';
import type { Service } from '../services/service.ts';
import { localPath } from '../web/address.ts';
import { misfits } from '../web/misfit.ts';
import { pageRequest } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { Refused } from '../web/rule.ts';
import { BODY_MALFORMED } from '../web/rules.ts';
import { type TesterPorts, testerPage } from './ports.ts';
import { connection } from './services.ts';

interface RegisteredModel {
  readonly heading: string;
  readonly said: string;
  /** The lines of the service's own configuration. */
  readonly connect: string;
  /** The refused request, to be made once more. */
  readonly back: string;
}

const REGISTERED = view<RegisteredModel>('tester/registered');

interface RegistrationForm {
  readonly client_id: string;
  readonly redirect_uri: string;
  /** Of the refusal page's snippets; empty where it offered none. */
  readonly client_secret: string;
  readonly back: string;
}

/** After `sameOriginOnly`, `formBody` and `noRealNumberInForm`. */
export function registerService(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const request = pageRequest(req);
    const wish = read(request.form.values);
    const service = await registered(ports, wish);
    const model: RegisteredModel = {
      heading: 'The service is registered',
      said: `${service.client_id} may now send its users back to ${wish.redirect_uri}.`,
      connect: connection(service, ports.origins.issuer, wish.redirect_uri),
      back: wish.back,
    };
    res.send(
      testerPage(ports, request, {
        view: REGISTERED,
        model,
        title: model.heading,
        narrow: true,
        scripts: ['copy.js'],
      }),
    );
  };
}

/** @throws Refused */
function read(values: ReadonlyMap<string, string>): RegistrationForm {
  const wish = {
    client_id: values.get('client_id') ?? '',
    redirect_uri: values.get('redirect_uri') ?? '',
    client_secret: values.get('client_secret') ?? '',
    back: localPath(values.get('back') ?? '') ?? '',
  };
  if (!/^\/authorize(\?|$)/.test(wish.back)) {
    throw new Refused(BODY_MALFORMED, { detail: 'This form is made by the refusal page of /authorize.' });
  }
  return wish;
}

/** Registers a service with ID-porten's defaults for the rest: client_secret_basic, and PKCE. */
async function registered(ports: TesterPorts, wish: RegistrationForm): Promise<Service> {
  const { client_id, redirect_uri, client_secret } = wish;
  const { store, clock } = ports;
  const given = {
    client_id,
    client_name: client_id,
    redirect_uris: [redirect_uri],
    post_logout_redirect_uris: [],
    ...(client_secret === '' ? {} : { client_secret }),
    ...kindOf(redirect_uri),
  };
  try {
    const made = await createService(store, stamp(clock), serviceInput(ports).parse(given));
    if (made !== 'taken') return made;
    return await withAddress(ports, await getService(store, clock.now(), client_id), redirect_uri);
  } catch (problem) {
    if (!(problem instanceof z.ZodError)) throw problem;
    throw unfit(problem, given, redirect_uri);
  }
}

/** The refusal of a registration: the rule that the address breaks, or else every problem. */
function unfit(problem: z.ZodError, given: object, redirect_uri: string): Refused {
  const [{ message: first } = { message: '' }] = problem.issues;
  const rule = registrationRule(first);
  if (rule === undefined) {
    const detail = misfits(problem, given).map(({ sentence }) => sentence);
    return new Refused(BODY_MALFORMED, { detail: detail.join(' ') });
  }
  const more = first.slice(rule.says.length).trim();
  return new Refused(rule, { sent: { redirect_uri }, ...(more === '' ? {} : { detail: more }) });
}

/** Pressed twice, or in two tabs: the address stands there once. */
async function withAddress(ports: TesterPorts, service: Service | undefined, uri: string): Promise<Service> {
  const { client_id: id = '', redirect_uris: uris = [] } = service ?? {};
  if (service !== undefined && uris.includes(uri)) return service;
  const patch = { redirect_uris: [...uris, uri] };
  const changed = await patchService(ports.store, stamp(ports.clock), { id, patch }, ports);
  if (changed === undefined)
    throw new Refused(BODY_MALFORMED, { detail: 'The service was removed meanwhile.' });
  return changed;
}

/** A scheme of its own is an app's (RFC 8252, 7.1). */
function kindOf(redirectUri: string): { application_type: 'native' } | Record<string, never> {
  return /^https?:/i.test(redirectUri) ? {} : { application_type: 'native' };
}
