/** A login with BankID from the request to the token, which belongs to whoever made it or is an error of the test. */
import { decodeJwt } from 'jose';
import { throughBankId } from '../support/journey.ts';
import { codeOf, type Party } from '../support/party.ts';
import type { TestPerson } from '../support/world.ts';

/** `mark` tells this login from all others. Returns how long it took (ms). */
export async function wholeLogin(party: Party, person: TestPerson, mark: string): Promise<number> {
  const begun = performance.now();
  const [state, nonce] = [`state of ${mark}`, `nonce of ${mark}`];
  const browser = party.browser();
  const picker = await browser.open(party.request({ state, nonce }));
  const home = await throughBankId(browser, picker, person, party.simulator.control);
  const { status, body } = await party.redeem(codeOf(home));
  const taken = performance.now() - begun;
  if (status !== 200)
    throw new Error(`${mark}: at ${home.url.pathname}, then ${status} ${JSON.stringify(body)}`);
  const { pid, nonce: brought } = decodeJwt(body.id_token ?? '');
  const came = [home.url.searchParams.get('state'), brought, pid];
  if (came.join() !== [state, nonce, person.pid].join())
    throw new Error(`${mark} was mixed up with another: ${came.slice(0, 2)}`);
  return taken;
}
