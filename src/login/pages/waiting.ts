/** The stream behind a waiting page: tells the browser that began a login how the wait stands, and that it is over. */
import type { Request, RequestHandler } from 'express';
import type { Clock } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Found, Store } from '../../storage/store.ts';
import { follow } from '../../trail/trail.ts';
import { languageOf } from '../../web/language-switch.ts';
import { queryOf } from '../../web/params.ts';
import { Refused } from '../../web/rule.ts';
import { UNKNOWN_LOGIN } from '../../web/rules.ts';
import { eventStream } from '../../web/sse.ts';
import { asOf, LOGIN, type Login } from '../machine/login.ts';
import type { Tables } from '../machine/transition.ts';
import { textsOf, words } from '../words.ts';
import { waitState } from './wait-model.ts';

export interface WaitPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly tables: Tables;
}

/** Sends how the login stands at once and on every change; a page whose wait is over asks for itself again. */
export function loginEvents({ store, clock, tables }: WaitPorts): RequestHandler {
  return async (req, res) => {
    const id = queryOf(req).values.get('login') ?? '';
    const read = () => store.get(LOGIN, id, clock.now());
    const found = await read();
    if (found === undefined || found.value.browser !== req.session.browser) throw new Refused(UNKNOWN_LOGIN);
    const newest = (await store.latestEvents({ login: id }, 1)).at(-1)?.seq ?? 0;
    eventStream(req, res, { login: id, service: found.value.service }, (send) => {
      const tell = (now: Found<Login>) =>
        send({ event: 'login', data: standing(now, clock.now(), tables, req) });
      tell(found);
      // A read that fails is made up for by the next event, or by the end of the time.
      const again = () =>
        read().then(
          (now) => now && tell(now),
          () => undefined,
        );
      return follow(store, { login: id }, newest - 1, again);
    });
  };
}

/** `say` in the language of the page, since it changes where the page stays; `error` tells that it is one. */
function standing(found: Found<Login>, at: number, tables: Tables, req: Request): JsonObject {
  const login = asOf(found, at);
  const wait = waitState(login, at + found.aged);
  if (wait === null) return { version: login.version, wait };
  const speak = words(languageOf(req, login.wanted.ui_locales), textsOf(tables, login));
  const say = login.say === null ? null : speak(login.say.text, login.say.with);
  const error = login.say !== null && login.say.kind !== 'notice';
  return { version: login.version, wait: { ...wait, say, error } };
}
