/** Who a card or another country tells of: found by the identifier of what they hold, or made at first sight. */
import { expect, it } from 'vitest';
import { serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import { abroad, card } from './known.ts';

const simulator = await sharedWorld({ methods: [card, abroad] });
const service = await serviceOf(simulator);

const holding = (eid: string, identifier: string) =>
  simulator.control.person({ eids: { [eid]: { identifier } } });

/** What the service is told of who it is, or the page that asks again. */
async function told(eid: string, typed: Readonly<Record<string, string>>) {
  const page = await service.atEntry(eid);
  const next = await page.submit(typed);
  return next.url.pathname === '/callback' ? service.redeemed(next) : next.text;
}

const ASKED_AGAIN = expect.stringContaining('Nobody is known by this.');
const anna = { given: 'Anna', family: 'Prüfer', born: '1980-02-29' };

it('a card is its holder’s, until they have another', async () => {
  const { id, pid } = await holding('card', '9578-1');
  expect(await told('card', { serial: '9578-1' })).toMatchObject({ pid, amr: ['card'] });
  expect(await told('card', { serial: '9578-2' })).toEqual(ASKED_AGAIN);
  await simulator.control.change({ id }, { eids: { card: { identifier: '9578-2' } } });
  expect(await told('card', { serial: '9578-1' })).toEqual(ASKED_AGAIN);
  expect(await told('card', { serial: '9578-2' })).toMatchObject({ pid });
  await simulator.control.must('DELETE', `/people/${id}`);
  expect(await told('card', { serial: '9578-2' })).toEqual(ASKED_AGAIN);
});

it('a card that two hold is nobody’s, and one eID’s is none of another', async () => {
  await holding('card', '9578-3');
  await holding('card', '9578-3');
  await holding('abroad', '9578-4');
  for (const serial of ['9578-3', '9578-4', '']) expect(await told('card', { serial })).toEqual(ASKED_AGAIN);
});

it('whoever comes from abroad is made at first sight, without a number, and is the same person then', async () => {
  const [identifier, another] = ['DE/NO/123', 'DE/NO/124'];
  const first = await told('abroad', { identifier, ...anna });
  expect(first).toMatchObject({ amr: ['abroad'] });
  expect(first).not.toHaveProperty('pid');
  const [again, other] = [
    await told('abroad', { identifier, ...anna }),
    await told('abroad', { identifier: another, ...anna }),
  ];
  expect(again).toMatchObject({ sub: first.sub });
  expect(other).not.toMatchObject({ sub: first.sub });
  const people = await simulator.control.found('prüfer');
  const { given, family, born } = anna;
  const known = expect.objectContaining({ pid: null, name: { given, family }, born, email: null });
  expect(people).toEqual([known, known]);
  expect(await told('abroad', { identifier, given, family, born: '' })).toEqual(ASKED_AGAIN);
});

it('tokens say what the login has learnt, to whom it is for, in single sign-on too', async () => {
  const identifier = 'DE/NO/125';
  const page = await service.atEntry('abroad');
  const said = { foreign_identifier: identifier, given_name: 'Anna', birthdate: anna.born };
  const home = await page.submit({ identifier, ...anna });
  expect(await service.redeemed(home)).toMatchObject(said);
  const silent = async (scope: string) => {
    const request = service.request({ acr_values: 'idporten-loa-high', prompt: 'none', scope });
    return service.redeemed(await page.browser.open(request));
  };
  expect(await silent('openid profile')).toMatchObject(said);
  const plain = await silent('openid');
  expect(plain).toMatchObject({ foreign_identifier: identifier });
  for (const name of ['given_name', 'family_name', 'birthdate']) expect(plain).not.toHaveProperty(name);
});

it('a foreign identifier that one person holds is theirs, and that of two is a person of its own', async () => {
  const identifier = 'SE/NO/456';
  const { id, pid } = await holding('abroad', identifier);
  expect(await told('abroad', { identifier, ...anna })).toMatchObject({ pid });
  const other = await holding('abroad', identifier);
  expect(await told('abroad', { identifier, ...anna })).not.toHaveProperty('pid');
  await simulator.control.change({ id }, { eids: { abroad: null } });
  expect(await told('abroad', { identifier, ...anna })).toMatchObject({ pid: other.pid });
});
