/** The citizen is asked: a login begins, at the picker or at a page between proof and return. */
import type { Login } from '../../login/machine/login.ts';
import { openLoginsPut, unfinished } from '../../login/machine/open-logins.ts';
import type { Change, Put } from '../../storage/store.ts';
import { Refused } from '../../web/rule.ts';
import { touched } from '../code/sso-session.ts';
import { requestRules } from '../request/rules.ts';
import { type Decided, type Deciding, refused } from './checked-request.ts';
import { startOf } from './start.ts';

const PROMPT_NONE = { sent: { prompt: 'none' }, correct: 'a request without prompt=none' } as const;

/** Rules by which a request is refused where the citizen would be asked. */
export const ANSWER_RULES = [
  requestRules['authorize.other_site'],
  requestRules['prompt.none_served'],
  requestRules['prompt.none_consent'],
  requestRules['prompt.none_representation'],
  requestRules['logins.open'],
] as const;

/** Each authorize call begins the idle time anew, served or not. */
function kept({ ports, checked, sso }: Deciding): readonly Put[] {
  return sso === undefined ? [] : [touched(ports.lifetimes, sso.browser, sso.found, checked.stamp)];
}

/** A login begins, and a browser seen for the first time is known from now on. */
export function asked(deciding: Deciding): Decided {
  const { ports, checked } = deciding;
  const { request, stamp, otherSite, browser: known } = checked;
  // No page of ours shows in a frame, and a cookie set here would take the place of the one that is there.
  if (otherSite !== null) {
    const sent = { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': otherSite.destination };
    const correct = 'a navigation of the whole page';
    return refused(deciding, new Refused(requestRules['authorize.other_site'], { sent, correct }));
  }
  if (request.prompt.includes('none')) return refusedSilently(deciding, 'prompt.none_served');
  // Run again, it gives the same: the session of a new browser stays with the request.
  const browser = known === undefined ? checked.beginBrowser() : { ...known, puts: [] };
  const begun = ports.logins.begin(startOf(ports, checked, browser.tag), stamp);
  return admitted(deciding, { ...begun, puts: [...browser.puts, ...(begun.puts ?? [])] });
}

/** The SSO session could answer, were there not a page between proof and return. */
export function stopped(deciding: Deciding, page: Change<Login>): Decided {
  const { prompt, authorization_details } = deciding.checked.request;
  if (!prompt.includes('none')) return admitted(deciding, page);
  const rule = authorization_details === null ? 'prompt.none_consent' : 'prompt.none_representation';
  return refusedSilently(deciding, rule);
}

function refusedSilently(
  deciding: Deciding,
  rule: 'prompt.none_served' | 'prompt.none_consent' | 'prompt.none_representation',
): Decided {
  return { ...refused(deciding, new Refused(requestRules[rule], PROMPT_NONE)), puts: kept(deciding) };
}

/**
 * The login joins those of its browser that have not ended, unless there are as many of them as there may be.
 */
function admitted(deciding: Deciding, begun: Change<Login>): Decided {
  const { ports, checked, look } = deciding;
  const { browser, stamp } = checked;
  const others = browser === undefined ? [] : unfinished(look, browser.tag, stamp.at);
  if (others.length < ports.limits.logins_browser)
    return {
      ...begun,
      puts: [...kept(deciding), ...(begun.puts ?? []), openLoginsPut(begun.result, others)],
    };
  const detail = `This browser has ${others.length} logins that have not ended, which is the most.`;
  return refused(deciding, new Refused(requestRules['logins.open'], { detail }));
}
