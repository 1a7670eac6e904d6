/** Every page and call that is asked of a full store. */
import { BUSY_SERVICE, type Filled, SERVICES } from './scale-store.ts';

/** A page or call, by the name it has in the table. `times`: what it does can be done but once. */
export interface Asked {
  readonly name: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly json?: object;
  readonly times?: number;
}

const page = (path: string, name = path): Asked => ({ name, path });

const AUTHORIZE = `/authorize?${new URLSearchParams({
  ...{ client_id: BUSY_SERVICE, redirect_uri: 'http://localhost:9/callback', response_type: 'code' },
  ...{ scope: 'openid', state: 'a state', nonce: 'a nonce', code_challenge: 'c'.repeat(43) },
  code_challenge_method: 'S256',
})}`;

export function pages({ busy, last }: Filled): readonly Asked[] {
  return [
    ...['/', '/people', '/services', '/trail', '/browser'].map((path) => page(path)),
    page('/people?search=Pr%C3%B8vestad'),
    page('/people?search=kari+nobody-at-all', '/people?search=, nobody found'),
    page('/people?search=p', '/people?search=, everybody found'),
    page(`/people?after=${busy.id}`, '/people?after='),
    page(`/people/${busy.id}/device`, '/people/:person/device'),
    page(`/services?after=service-${SERVICES - 100}`, '/services?after='),
    page(`/trail?service=service-${SERVICES - 1}`, '/trail?service='),
    page(`/trail?person=${last.id}`, '/trail?person='),
    page('/trail?trace=none', '/trail?trace='),
    page(`/phone/${busy.id}`, '/phone/:person, of 2,000 messages'),
    page(`/bank/${busy.id}`, '/bank/:person'),
    page(AUTHORIZE, '/authorize'),
    page('/authorize?client_id=service-x', '/authorize, of an unknown service'),
    page('/logout'),
    page('/.well-known/openid-configuration'),
    page('/jwks.json'),
  ];
}

export function calls({ busy, last }: Filled): readonly Asked[] {
  const list = (path: string, name = path) => page(`/control${path}`, `/control${name}`);
  const own = `/people/${busy.id}`;
  return [
    ...['/people', '/services', '/logins', '/trail'].map((path) => list(`${path}?limit=500`)),
    list('/people?search=kari+nobody-at-all', '/people?search=, nobody found'),
    list(`/people?search=${last.pid?.slice(0, 6)}`, '/people?search=, a number'),
    list(`/people?after=${busy.id}&limit=500`, '/people?after=&limit=500'),
    list(own, '/people/{person}'),
    list(`${own}/codes`, '/people/{person}/codes'),
    list(`${own}/phone?limit=500`, '/people/{person}/phone?limit=500'),
    list(`${own}/phone?state=expired`, '/people/{person}/phone?state=, none found'),
    list(`${own}/desk`, '/people/{person}/desk'),
    list(`/services/${BUSY_SERVICE}`, '/services/{client_id}'),
    list('/logins?state=failed', '/logins?state=, one in a thousand'),
    list('/logins?state=expired', '/logins?state=, none found'),
    list(`/logins?service=service-${SERVICES - 1}`, '/logins?service='),
    list(`/logins?person=${busy.id}&limit=500`, '/logins?person=&limit=500'),
    list('/logins/l_1', '/logins/{login}'),
    list(`/trail?service=service-${SERVICES - 1}`, '/trail?service='),
    list(`/trail?person=${last.id}`, '/trail?person='),
    list('/openapi.json'),
    { ...list('/people', '/people, made'), method: 'POST', json: {} },
    { ...list(own, '/people/{person}, changed'), method: 'PATCH', json: { email: 'new@example.test' } },
    { ...list('/reset', '/reset of a person'), method: 'POST', json: { person: busy.id } },
    { ...list(own, '/people/{person}, removed'), method: 'DELETE', times: 1 },
    {
      ...list('/reset', '/reset of the busy service'),
      method: 'POST',
      json: { service: BUSY_SERVICE },
      times: 1,
    },
    { ...list('/reset', '/reset of all'), method: 'POST', json: { all: true }, times: 1 },
  ];
}
