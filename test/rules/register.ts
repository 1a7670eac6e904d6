/** The rules of the contact register's endpoint and of the history of logins. */
import { PERSON as PERSON_RECORD } from '../../src/people/person.ts';
import { prover } from '../oidc/prover.ts';
import type { Ours } from '../referee/ours.ts';
import type { Sent } from '../referee/side.ts';
import { Party } from '../support/party.ts';
import { type Refusal, refused } from './refusal.ts';

const PERSON = '/rest/v1/person';
const LOG = '/innlogginger/logg/idporten';
const READ = 'krr:user/kontaktinformasjon.read';
const LANGUAGE = 'krr:user/spraak.write';
const WRITE = 'krr:user/kontaktinformasjon.write';
const HISTORY = 'idporten:user.log.read';
const ALL = ['openid', READ, LANGUAGE, WRITE, HISTORY];

interface Asking extends Omit<Sent, 'form'> {
  readonly scope?: string;
  readonly scheme?: string;
  readonly path?: string;
  /** A change, as JSON. */
  readonly change?: object;
  /** Of the person whose token it is. */
  readonly contact?: object;
  readonly mobile?: string;
}

/** A person of their own, and a token of theirs with this scope. */
async function owner({ world }: Ours, { scope = READ, contact = {}, mobile }: Asking) {
  const api = { integration_type: 'api_klient', scopes: ALL };
  const party = await Party.registered(world, api);
  const person = await world.control.person({ contact, ...(mobile === undefined ? {} : { mobile }) });
  const { access_token = '' } = await party.issued(person, { scope: `openid ${scope}` });
  return { person, access_token };
}

/** Asks with a right token; `headers` come beside it. */
const asking =
  (wish: Asking = {}) =>
  async (side: Ours): Promise<unknown> => {
    const { access_token } = await owner(side, wish);
    const { scheme = 'Bearer', path = PERSON, change, method = 'GET', headers } = wish;
    const sent = { authorization: `${scheme} ${access_token}`, ...headers };
    const json = { 'content-type': 'application/json', ...sent };
    return side.send(
      path,
      change === undefined
        ? { method, headers: sent }
        : { method: 'PATCH', headers: json, form: JSON.stringify(change) },
    );
  };

async function provenUnbound(side: Ours): Promise<unknown> {
  const { access_token } = await owner(side, {});
  const key = await prover();
  const proof = await key.proof(side.address(PERSON), { method: 'GET', token: access_token });
  return side.send(PERSON, { headers: { authorization: `DPoP ${access_token}`, ...proof } });
}

async function ofNobody(side: Ours): Promise<unknown> {
  const { person, access_token } = await owner(side, {});
  await side.store.remove([PERSON_RECORD], { person: person.id });
  return side.send(PERSON, { headers: { authorization: `Bearer ${access_token}` } });
}

async function shared(side: Ours): Promise<unknown> {
  const mobiltelefonnummer = '+4795551234';
  await side.world.control.person({ mobile: mobiltelefonnummer });
  const change = { kontaktinformasjon: { mobiltelefonnummer, epostadresse: null } };
  return asking({ scope: WRITE, change })(side);
}

export const registerRefusals: readonly Refusal[] = [
  refused('resource.in_header', asking({ path: `${PERSON}?access_token=x` }), null, 'correct'),
  refused('resource.sent', (side) => side.send(PERSON), null, 'sent correct'),
  refused('resource.form', asking({ scheme: 'Bearer Bearer' }), 'Bearer', 'sent correct'),
  refused('resource.dpop_scheme', asking({ headers: { dpop: 'x' } }), 'Bearer', 'sent correct'),
  refused('resource.dpop_proof', asking({ scheme: 'DPoP' }), null, 'sent'),
  refused(
    'resource.active',
    (side) => side.send(PERSON, { headers: { authorization: 'Bearer a-token-of-nobody' } }),
    null,
    'sent',
  ),
  refused('resource.bound', provenUnbound, null, 'sent correct'),
  refused('resource.person', ofNobody, null, ''),
  refused('person.scope', asking({ scope: LANGUAGE }), LANGUAGE, 'sent correct'),
  refused('person.write_scope', asking({ change: { spraak: 'en' } }), READ, 'sent correct'),
  refused('person.body', asking({ scope: LANGUAGE, change: { spraak: 'sv' } }), null, ''),
  refused(
    'person.mailbox',
    asking({
      scope: WRITE,
      contact: { status: 'deleted' },
      change: { digital_post: { postkasseleverandoeradresse: '984661185' } },
    }),
    null,
    '',
  ),
  refused('person.code', asking({ scope: WRITE, change: { engangskode: '123456' } }), null, ''),
  refused('person.shared', shared, null, ''),
  refused('person.accept', asking({ headers: { accept: 'image/png' } }), 'image/png', 'sent'),
  refused('person.answers', asking({ contact: { answers: false } }), null, ''),
  refused('log.scope', asking({ path: LOG }), READ, 'sent correct'),
  refused('log.maxhits', asking({ path: `${LOG}?maxhits=all`, scope: HISTORY }), 'all', 'sent'),
];
