/** R7: two instances behind one address, each connection at the next; one is killed while all citizens are between two pages. */
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { endAll, freePort, Program } from '../start/program.ts';
import { codeOf, Party } from '../support/party.ts';
import { relay } from '../support/relay.ts';
import { worldAt } from '../support/world.ts';
import { ENGINES, LONG, startingOn } from './engine.ts';
import { tell } from './figure.ts';

afterEach(endAll);

const COUNT = LONG ? 40 : 10;

describe.each(ENGINES)('$name', (engine) => {
  it(`${COUNT} logins go on at the other, and each code is used once`, { timeout: 60_000 }, async (test) => {
    const front = await relay([]);
    onTestFinished(front.close);
    const issuer = `http://localhost:${front.port}`;
    const starting = await startingOn(engine, { PROVEPORTEN_ISSUER: issuer });
    const instance = async () => {
      const port = await freePort();
      const program = new Program({ ...starting, env: { ...starting.env, PORT: String(port) } });
      await program.ready();
      return { program, port };
    };
    const [first, second] = await Promise.all([instance(), instance()]);
    front.to([first.port, second.port]);
    const simulator = worldAt(issuer);
    const party = await Party.registered(simulator);
    const citizens = await Promise.all(
      Array.from({ length: COUNT }, async () => {
        const person = await simulator.control.person();
        const picker = await party.browser().open(party.request());
        const number = await picker.click('bankid');
        const page = await number.submit({ pid: person.pid });
        return { person, page };
      }),
    );
    first.program.child.kill('SIGKILL');
    await first.program.exited;
    front.to([second.port]);
    const codes = await Promise.all(
      citizens.map(async ({ person, page }) => {
        const password = await page.submit({ otc: await simulator.control.code(person, 'bankid') });
        return codeOf(await password.submit({ password: person.eids.bankid?.password ?? '' }));
      }),
    );
    front.to([second.port, (await instance()).port]);
    const uses = await Promise.all(
      codes.map(async (code) => {
        const answers = await Promise.all([party.redeem(code), party.redeem(code)]);
        return answers.filter(({ status }) => status === 200).length;
      }),
    );
    const once = uses.filter((count) => count === 1).length;
    tell(test, 'R7', engine, `${once} of ${COUNT} logins, each code redeemed once of two attempts at both`);
    expect(uses).toEqual(codes.map(() => 1));
  });
});
