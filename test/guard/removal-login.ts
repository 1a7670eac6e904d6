/** Runs in a copy without one eID: logs in with the eID named, through the front door, and prints where it led; and what the desk did. */
import { Browser } from '../support/browser.ts';
import { world } from '../support/world.ts';

const CALLBACK = 'http://localhost:3999/callback';
const [, , method = ''] = process.argv;

const running = await world();
try {
  const service = await running.control.service({
    client_id: 'removal',
    client_name: 'Removal',
    redirect_uris: [CALLBACK],
    code_challenge_method: 'none',
  });
  const person = await running.control.person();
  const browser = new Browser(CALLBACK);
  const query = new URLSearchParams({
    client_id: service.client_id,
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
    state: 'removal-state',
    nonce: 'removal-nonce',
  });
  const picker = await browser.open(`${running.issuer}/authorize?${query}`);
  const entries = [...picker.html.matchAll(/class="pp-entry" id="([^"]+)"/g)].map(([, id]) => id);
  console.log(`entries ${entries.join(' ')}`);
  const { logins } = await running.control.must<{ logins: readonly { id: string }[] }>('GET', '/logins');
  await running.control.must('POST', `/logins/${logins[0]?.id}/solve`, { person: person.id, method });
  const home = await browser.open('/authorize/selector', picker);
  console.log(home.url.href);
  const desk = await browser.open(`${running.login}/bank/${person.id}`);
  const after = await browser.submit(desk, {}, 'register-passport');
  console.log(
    `desk ${desk.status} ${after.status} ${after.html.includes('id="notice"') ? 'said so' : 'silent'}`,
  );
  const { desks } = await running.control.must<{ desks: object }>('GET', `/people/${person.id}/desk`);
  console.log(`desks ${Object.keys(desks).join(' ')}`);
} finally {
  await running.close();
}
