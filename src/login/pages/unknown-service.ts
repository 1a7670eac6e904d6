/** The login that begins where a browser has none: its picker says that the service is unknown. */
import { stamp as newStamp } from '../../kernel/entropy.ts';
import { seeOther } from '../../web/answers.ts';
import { languageOf } from '../../web/page-request.ts';
import { Refused } from '../../web/rule.ts';
import { UNKNOWN_LOGIN, UNKNOWN_SERVICE } from '../../web/rules.ts';
import { TEXTS } from '../../web/texts.ts';
import { isUnfinished, loginsOf } from '../machine/open-logins.ts';
import { levelsIn, type Tables } from '../machine/tables.ts';
import { forUnknownService } from '../machine/unknown-service.ts';
import { openEntries } from '../session/policy.ts';
import { addressAt } from './current-login.ts';
import type { LateForm } from './models.ts';
import type { LoginExchange } from './request.ts';

/** In the query of a login's page: a form of it came late, and changed nothing; its value says how late. */
export const LATE = 'late';

/** Where the page of a form that came late is read once more, as in another language. */
export function lateAddress(login: string, late: LateForm): string {
  return `/authorize/selector?${new URLSearchParams({ login, [LATE]: late })}`;
}

/**
 * Begins the login and leads to its page, with its name in the address: there may be no cookie to know it by.
 *
 * @throws Refused for a form whose login has been lost, for a request in advance, and where the browser has a
 * login of its own and asks for another's
 */
export async function beginForUnknownService(exchange: LoginExchange): Promise<void> {
  const { pages, request, res } = exchange;
  if (request.query.has(LATE)) throw new Refused(UNKNOWN_SERVICE);
  if (request.isAhead || (await hasItsOwn(exchange))) throw new Refused(UNKNOWN_LOGIN);
  const stamp = newStamp(pages.clock);
  const name = TEXTS[languageOf(request)].refusals.unknown_login.heading;
  const start = forUnknownService(name, entriesOf(pages.tables), stamp);
  const login = await pages.store.change(stamp.at, [], () =>
    pages.logins.begin({ ...start, trace: request.trace }, stamp),
  );
  seeOther(res, addressAt({ login, address: 'named' }, request.entry));
}

/** Ids of the entries that are open where no level is asked for, in the picker's order. */
function entriesOf(tables: Tables): readonly string[] {
  const all = tables.methods.flatMap(({ entries }) => entries);
  return openEntries([], all, levelsIn(tables)).map(({ id }) => id);
}

async function hasItsOwn({ pages: { store, clock }, request }: LoginExchange): Promise<boolean> {
  const { browser } = request.from;
  if (browser === undefined) return false;
  return (await loginsOf(store, browser.tag, clock.now())).some(({ value }) => isUnfinished(value));
}
