/**
 * Decides how a checked request is answered: headless with a code, from the SSO session with a code, or by a
 * login that begins.
 */
import { OPEN_LOGINS } from '../../login/machine/open-logins.ts';
import { ssoOf } from '../../login/session/sso.ts';
import { PERSON } from '../../people/person.ts';
import { Refused } from '../../web/rule.ts';
import { judgeUse, spentRequest } from '../par/pushed.ts';
import { subjectFor } from '../token/claims.ts';
import { asked } from './ask.ts';
import type { AuthorizeOutcome, CheckedRequest, Deciding, OutcomePorts } from './checked-request.ts';
import { refused } from './checked-request.ts';
import { fromSession } from './from-session.ts';
import { headless } from './headless.ts';

/**
 * Headless wins over everything, then the SSO session, then prompt=none; else the citizen is asked
 * (docs/facts/idporten.md#authorization-requests, docs/facts/idporten.md#single-sign-on). One change does it
 * all. It takes the pushed request too, so that of several parallel uses one goes on (RFC 9126, 7.3); a
 * refused one stays.
 */
export async function decideOutcome(ports: OutcomePorts, checked: CheckedRequest): Promise<AuthorizeOutcome> {
  const { pushed, browser, stamp, request } = checked;
  const session = browser && { ...ssoOf(browser.sso), leads: { by: 'person', to: PERSON } as const };
  const others = browser && { kind: OPEN_LOGINS, id: browser.tag };
  const hinted = await whoIsHinted(ports, checked);
  const keys = [pushed, session, others].filter((key) => key !== undefined);
  return ports.store.change<AuthorizeOutcome>(stamp.at, keys, (look) => {
    const found = session && look(session.kind, session.id);
    const sso = browser && found && { browser, found };
    const deciding = { ports, checked, sso, hinted, look };
    if (pushed === undefined) return answered(deciding);
    const use = { uri: pushed.id, found: look(pushed.kind, pushed.id), client_id: request.client_id };
    const usable = judgeUse({ ...use, at: stamp.at });
    if (usable instanceof Refused) return refused(deciding, usable);
    const decided = answered(deciding);
    if (decided.result instanceof Refused) return decided;
    return { ...decided, puts: [...(decided.puts ?? []), spentRequest(usable)] };
  });
}

const answered = (deciding: Deciding) => headless(deciding) ?? fromSession(deciding) ?? asked(deciding);

async function whoIsHinted(
  { keys }: OutcomePorts,
  { hinted, service }: CheckedRequest,
): Promise<Deciding['hinted']> {
  if (hinted === null) return () => true;
  const { subject } = await keys.ring();
  return (who) => subjectFor(subject, service, who) === hinted;
}
