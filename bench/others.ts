/** Those that ours is compared with. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assertion } from './assertion.ts';
import { type Contender, discover, many, type Prepared } from './contender.ts';
import type { Ticket } from './driver.ts';
import { CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } from './referee.ts';

export const floor: Contender = {
  name: 'floor',
  what: 'oidc-provider 9.13.3, the least it can be: one page, Map adapter, one signature',
  program: { file: join(import.meta.dirname, 'floor.ts') },
  pages: 1,
  signatures: 1,
  async prepare(issuer) {
    const parameters = { scope: 'openid profile' };
    const target = {
      ...(await discover(issuer)),
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      parameters,
      claim: 'sub',
    };
    const authorization = `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}`;
    const ticket = (person: string): Ticket => ({
      person,
      answers: [['pid', person]],
      proof: { authorization },
    });
    return { target, tickets: async (count) => Array.from({ length: count }, () => ticket(randomUUID())) };
  },
};

/** A server with our pages, and with nobody to make beforehand: its id_token names the person in `claim`. */
const withOurPages = ({
  claim,
  ...own
}: Pick<Contender, 'name' | 'what' | 'program'> & { readonly claim: string }): Contender => ({
  ...own,
  pages: 4,
  signatures: 2,
  prepare: (issuer) => walked(issuer, claim),
});

async function walked(issuer: string, claim: string): Promise<Prepared> {
  const { target } = await floor.prepare(issuer);
  const ticket = async (): Promise<Ticket> => {
    const person = randomUUID();
    const answers = [
      ['pid', person],
      ['otc', '123456'],
      ['password', 'password'],
    ] as const;
    return { person, answers, proof: await assertion(issuer, CLIENT_ID) };
  };
  return { target: { ...target, entry: 'bankid', claim }, tickets: (count) => many(count, ticket) };
}

export const mounted = withOurPages({
  name: 'mounted',
  what: 'oidc-provider 9.13.3 mounted in Express: the same pages, express-session, csurf, SQLite file',
  program: { file: join(import.meta.dirname, 'mounted.ts') },
  claim: 'sub',
});

export const doNothing = withOurPages({
  name: 'do-nothing',
  what: 'The do-nothing server: the same requests, pages, rows and signatures on the same stack, and no more',
  program: { file: join(import.meta.dirname, 'do-nothing/server.ts') },
  claim: 'pid',
});
