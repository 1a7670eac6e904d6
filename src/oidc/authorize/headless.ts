/** A login without a page (Digdir, func_apitesting): straight to a code, without session or cookie. */
import { Refused } from '../../web/rule.ts';
import { asGranted } from '../code/granted-request.ts';
import { issueCode } from '../code/issue.ts';
import { authorizationEvent } from '../code/request.ts';
import { requestRules } from '../request/rules.ts';
import { codeRequestOf, type Decided, type Deciding, refused } from './checked-request.ts';

/** Rules by which a login without pages is refused. */
export const HEADLESS_RULES = [
  requestRules['login_hint.number'],
  requestRules['id_token_hint.person'],
] as const;

/** Undefined where the request asks for none. The number is never repeated. */
export function headless(deciding: Deciding): Decided | undefined {
  const { ports, checked, hinted, look } = deciding;
  const [hint, door, codeRequest] = [checked.headless, ports.headless, codeRequestOf(checked)];
  if (hint === undefined || door === undefined) return undefined;
  const { number, acr } = hint;
  const found = door.resolve(number, look, checked.stamp);
  if ('refused' in found) {
    const sent = { login_hint: `${door.prefix}:${number}_${acr}` };
    return refused(deciding, new Refused(requestRules['login_hint.number'], { sent, detail: found.refused }));
  }
  // OIDC Core 3.1.2.2: another person than the hint speaks of must not be logged in.
  if (!hinted(found.person)) return refused(deciding, new Refused(requestRules['id_token_hint.person']));
  const { amr, claims } = door;
  const { id: person } = found.person;
  // The citizen is asked nothing: all scopes have consent, and they represent themselves.
  const given = { ...codeRequest, request: asGranted(codeRequest.request, { notes: {} }) };
  const issued = issueCode(ports, given, { person, acr, amr, claims, auth_time: checked.stamp.at });
  const about = { kind: 'login.headless', person, summary: `Headless login by ${amr}`, data: { acr } };
  const event = authorizationEvent(codeRequest, about);
  return {
    result: issued.answer,
    puts: [...found.puts, ...issued.puts],
    events: [event, ...issued.events],
  };
}
