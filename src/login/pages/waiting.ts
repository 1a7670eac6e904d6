/**
 * The stream behind a waiting page: tells the browser that began a login how the wait stands, and that it is
 * over.
 */
import type { JsonObject } from '../../kernel/json.ts';
import type { Stored } from '../../storage/store.ts';
import { follow } from '../../trail/trail.ts';
import { languageOf } from '../../web/page-request.ts';
import { Refused } from '../../web/rule.ts';
import { UNKNOWN_LOGIN } from '../../web/rules.ts';
import { eventStream } from '../../web/sse.ts';
import { asOf, isOpenTo, LOGIN, type Login, serviceOf } from '../machine/login.ts';
import type { LoginExchange } from './request.ts';
import { loginTexts, textsOf } from './texts.ts';
import { waitState } from './wait-model.ts';

/**
 * Sends how the login stands at once and on every change; a page whose wait is over asks for itself again.
 */
export async function streamWait(exchange: LoginExchange): Promise<void> {
  const { pages, request, res } = exchange;
  const { store, clock } = pages;
  const id = request.query.get('login') ?? '';
  const read = () => store.get(LOGIN, id, clock.now());
  const found = await read();
  if (found === undefined || !isOpenTo(found.value, request.from.browser?.tag))
    throw new Refused(UNKNOWN_LOGIN);
  res.req.loginId = id;
  const newest = (await store.latestEvents({ login: id }, 1)).at(-1)?.seq ?? 0;
  eventStream(res, { login: id, ...serviceOf(found.value) }, (send) => {
    const tell = (now: Stored<Login>) => send({ event: 'login', data: standing(exchange, now) });
    tell(found);
    // A read that fails is made up for by the next event, or by the end of the time.
    const again = () =>
      read().then(
        (now) => now && tell(now),
        () => undefined,
      );
    return follow(store, { login: id }, newest - 1, again);
  });
}

/** `say` in the language of the page, since it changes where the page stays; `error` tells that it is one. */
function standing({ pages, request }: LoginExchange, found: Stored<Login>): JsonObject {
  const at = pages.clock.now();
  const login = asOf(found, at);
  const wait = waitState(login, at + found.aged);
  if (wait === null) return { version: login.version, wait };
  const t = loginTexts(languageOf(request, login.wanted.ui_locales), textsOf(pages.tables, login));
  const say = login.say === null ? null : t(login.say.text, login.say.with);
  const error = login.say !== null && login.say.kind !== 'notice';
  return { version: login.version, wait: { ...wait, say, error } };
}
