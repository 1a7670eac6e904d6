/** The stream behind a waiting page: tells the browser that began a login when the login has moved on. */
import type { RequestHandler } from 'express';
import type { Clock } from '../kernel/clock.ts';
import type { Store } from '../storage/store.ts';
import { follow } from '../trail/trail.ts';
import { queryOf } from '../web/params.ts';
import { Refused } from '../web/rule.ts';
import { UNKNOWN_LOGIN } from '../web/rules.ts';
import { eventStream } from '../web/sse.ts';
import { asOf, LOGIN, type Login } from './login.ts';

/** Sends `{version}` at once and on every change; the page asks for itself again where it is another than its own. */
export function loginEvents({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): RequestHandler {
  return async (req, res) => {
    const id = queryOf(req).values.get('login') ?? '';
    const current = async (): Promise<Login | undefined> => {
      const now = clock.now();
      const found = await store.get<Login>(LOGIN, id, now);
      return found === undefined ? undefined : asOf(found, now);
    };
    const login = await current();
    if (login === undefined || login.browser !== req.session.browser) throw new Refused(UNKNOWN_LOGIN);
    const newest = (await store.latestEvents({ login: id }, 1)).at(-1)?.seq ?? 0;
    let stop: () => void = () => undefined;
    const stream = eventStream(req, res, () => stop());
    stream.send({ event: 'login', data: { version: login.version } });
    stop = follow(store, { login: id }, newest - 1, ({ data }) => {
      if (typeof data?.version === 'number') stream.send({ event: 'login', data: { version: data.version } });
    });
  };
}
