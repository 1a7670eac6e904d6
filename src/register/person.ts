/** GET and PATCH /rest/v1/person: the contact register's word on the person whose access token it is. */
import { type Request, text } from 'express';
import type { BearerPorts } from '../oidc/bearer/presented.ts';
import type { Keys } from '../oidc/keys/keys.ts';
import { type Exchange, endpoint } from '../oidc/refusal.ts';
import { BY_ADDRESS, personIndexes, sharedAmong } from '../people/by-mobile.ts';
import type { Contact } from '../people/contact.ts';
import { registeredAddresses } from '../people/contact.ts';
import { REGISTER_SET, registerAnswers } from '../people/contact-register.ts';
import { addressed, messagePut } from '../people/message.ts';
import { PERSON, type Person } from '../people/person.ts';
import { wordsOf } from '../people/search.ts';
import { shifted } from '../people/wire.ts';
import type { Change, Read, Stored } from '../storage/store.ts';
import { sendJson } from '../web/answers.ts';
import { methods, type Route } from '../web/router.ts';
import { Refused } from '../web/rule.ts';
import { type Changing, changedPerson } from './person-changed.ts';
import { type PersonChange, readChange, scopesFor } from './person-patch.ts';
import { type Owned, owned, resourceChecks } from './resource.ts';
import { registerRules, resourceRules } from './rules.ts';
import { wireRegistered } from './wire.ts';

export interface RegisterPorts extends BearerPorts {
  readonly keys: Keys;
  /** `settings.contact_info_months`. */
  readonly months: number;
  /** `settings.contact_register_answers`. */
  readonly answers: boolean;
}

export const READ = resourceChecks('person.scope');
export const WRITE = resourceChecks('person.write_scope');

const TYPES = ['application/json', 'application/jose'] as const;

/** The media type of the answer; JSON where the client takes either. */
function typeOf(req: Request): (typeof TYPES)[number] {
  const type = TYPES.find((one) => one === req.accepts([...TYPES]));
  if (type === undefined)
    throw new Refused(registerRules['person.accept'], { sent: { accept: req.get('accept') } });
  return type;
}

/** @throws Refused in an outage, for everybody or for this person */
async function refuseSilent(
  { store, answers }: RegisterPorts,
  { stamp }: Exchange,
  person: Person,
): Promise<void> {
  const set = await store.get(REGISTER_SET.kind, REGISTER_SET.id, stamp.at);
  if (!registerAnswers(set, answers) || !person.contact.answers)
    throw new Refused(registerRules['person.answers']);
}

/** Of the person's addresses those that others have registered, too. */
async function sharedBy(
  { store }: RegisterPorts,
  { stamp }: Exchange,
  person: Person,
): Promise<readonly string[]> {
  const found = await Promise.all(
    registeredAddresses(person).map((address) => store.get(BY_ADDRESS, address, stamp.at)),
  );
  return found.flatMap((one) => (one !== undefined && one.value.people.length > 1 ? [one.id] : []));
}

async function tell(ports: RegisterPorts, exchange: Exchange): Promise<undefined> {
  const { req, res, stamp } = exchange;
  const { token, found } = await owned(ports, READ, exchange);
  const type = typeOf(req);
  await refuseSilent(ports, exchange, found.value);
  const contact = shifted(found.value.contact, -found.aged) as Contact;
  const told = wireRegistered({
    person: { ...found.value, contact },
    limit: { at: stamp.at, months: ports.months },
    shared: await sharedBy(ports, exchange, found.value),
    scopes: token.scopes,
  });
  res.set('cache-control', 'no-store').vary('Accept');
  if (type === 'application/json') sendJson(res, told);
  else res.type(type).send(await (await ports.keys.signer()).sign(told, { typ: 'JOSE' }));
  return undefined;
}

/** The change as asked for, where the token may make it. */
function changeOf(req: Request, { token }: Owned): PersonChange {
  const change = readChange(typeof req.body === 'string' ? req.body : '');
  if ('wrong' in change) {
    const wrong = change.wrong.filter((name) => /^[\w.]+$/.test(name)).join(', ');
    throw new Refused(registerRules['person.body'], wrong === '' ? {} : { detail: `Look at ${wrong}.` });
  }
  const missing = scopesFor(change).filter((scope) => !token.scopes.includes(scope));
  if (missing.length === 0) return change;
  throw new Refused(resourceRules['person.write_scope'], {
    sent: { 'scope of the token': token.scopes.join(' ') },
    correct: missing.join(' '),
  });
}

async function patch(ports: RegisterPorts, exchange: Exchange): Promise<undefined> {
  const { req, res, stamp } = exchange;
  const own = await owned(ports, WRITE, exchange);
  const change = changeOf(req, own);
  await refuseSilent(ports, exchange, own.found.value);
  const { id } = own.found;
  const refused = await ports.store.change(stamp.at, [{ kind: PERSON, id }], (look) => {
    const found = look(PERSON, id);
    if (found === undefined) return { result: new Refused(resourceRules['resource.person']) };
    const shared: Changing['shared'] = (addresses) => sharedAmong(look, addresses, id);
    const changing = { change, shared, stamp, at: stamp.at + found.aged };
    return committed(look, found, changing, { service: own.token.client_id, trace: req.trace });
  });
  if (refused !== null) throw refused;
  res.set('cache-control', 'no-store').status(204).end();
  return undefined;
}

function committed(
  look: Read,
  { id, value: before, tags, expiresAt }: Stored<Person>,
  changing: Changing,
  by: { readonly service: string; readonly trace: string },
): Change<Refused | null> {
  const { stamp } = changing;
  const { person, messages, refused } = changedPerson(before, changing);
  const sent = messages.map((one, place) => addressed(one, place, { person: id, login: null }, stamp));
  const index = personIndexes(look, [{ before, after: person }]);
  const summary = 'Contact information changed by the citizen';
  return {
    result: refused,
    puts: [
      PERSON.put(id, person, { tags, expiresAt, words: wordsOf(person) }),
      ...sent.map(messagePut),
      ...index.puts,
    ],
    deletes: index.deletes,
    events: refused === null ? [{ kind: 'register.changed', at: stamp.at, person: id, ...by, summary }] : [],
  };
}

/** Digdir's address of it, at the issuer. */
export const PERSON_PATH = '/rest/v1/person';

export function personRoute(ports: RegisterPorts): Route {
  const none = () => undefined;
  const read = text({ type: () => true, limit: '8kb' });
  return methods(PERSON_PATH, {
    get: endpoint(ports, none, (exchange) => tell(ports, exchange)),
    patch: [read, endpoint(ports, none, (exchange) => patch(ports, exchange))],
  });
}
