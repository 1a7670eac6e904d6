/**
 * The desk of the population register (Folkeregisteret) and the police: passport, control of the identity,
 * national ID card (docs/facts/eids.md#the-bankid-app).
 */

import type { DeskAction, DeskEffect, DeskFacts, DeskLine, DeskProblem } from '../eid/desk.ts';
import { DAY, type Instant, rfc3339 } from '../kernel/clock.ts';
import { type Documents, documentsAt } from '../people/documents.ts';
import { isDNumber } from '../people/number-layout.ts';
import type { Desk } from './desk.ts';
import { TEXTS } from './texts.ts';

/** A grown-up's. */
const PASSPORT_LASTS = 10 * 365 * DAY;
/** From the appointment to the card; assumed. */
const CARD_TAKES = 14 * DAY;

const papersOf = ({ person, personAt }: DeskFacts): Documents => documentsAt(person, personAt);
const isPast = (at: string, { personAt }: { readonly personAt: Instant }) => Date.parse(at) <= personAt;
const after = ({ personAt }: DeskFacts, ms: number) => rfc3339(personAt + ms);

function did(facts: DeskFacts, id: string, event: string, patch: Partial<Documents>): DeskEffect {
  const documents = { ...papersOf(facts), ...patch };
  const { id_card_ready_at } = documents;
  return { person: { documents }, say: { text: `register.${id}.done`, with: { id_card_ready_at } }, event };
}

function passport(facts: DeskFacts, country: string): Pick<Documents, 'passport'> {
  return { passport: { country, machine_readable: true, expires_at: after(facts, PASSPORT_LASTS) } };
}

/** Records a passport of another country; the population register must check its owner anew. */
function foreign(facts: DeskFacts): DeskEffect | DeskProblem {
  const country = (facts.fields.country ?? '').trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(country) || country === 'NOR')
    return { problem: { text: 'register.foreign-passport.country', field: 'country' } };
  return did(facts, 'foreign-passport', `The register: a new passport of ${country}, not checked yet`, {
    ...passport(facts, country),
    register_status: 'not_checked',
  });
}

const actions: Readonly<Record<string, DeskAction>> = {
  passport: action(
    'passport',
    () => true,
    'It always is.',
    (facts) => did(facts, 'passport', 'The police: a new Norwegian passport', passport(facts, 'NOR')),
  ),
  'foreign-passport': {
    ...action('foreign-passport', () => true, 'It always is.', foreign),
    fields: [
      {
        id: 'country',
        label: 'register.country.label',
        hint: 'register.country.hint',
        type: 'text',
        autocomplete: 'off',
      },
    ],
  },
  check: action(
    'check',
    (facts) => papersOf(facts).register_status !== 'checked',
    'The identity is checked.',
    (facts) => did(facts, 'check', 'The register: the identity is checked', { register_status: 'checked' }),
  ),
  'replace-number': action(
    'replace-number',
    (facts) => isDNumber(facts.person.pid ?? '') && papersOf(facts).number_status === 'in_use',
    'The person has no D-number, or it is replaced.',
    (facts) =>
      did(facts, 'replace-number', 'The register: the D-number is replaced by an ordinary number', {
        number_status: 'replaced',
      }),
  ),
  'id-card': action('id-card', needsCard, 'The person has an ID card, or an appointment for one.', (facts) =>
    did(facts, 'id-card', 'The police: an appointment for a national ID card', {
      id_card_ready_at: after(facts, CARD_TAKES),
    }),
  ),
};

function needsCard(facts: DeskFacts): boolean {
  const { id_card, id_card_ready_at } = papersOf(facts);
  return id_card_ready_at === null && (id_card === null || isPast(id_card.expires_at, facts));
}

function action(
  id: string,
  offered: DeskAction['offered'],
  unless: string,
  act: DeskAction['act'],
): DeskAction {
  return { text: `register.${id}.text`, hint: `register.${id}.hint`, offered, unless, act };
}

function status(facts: DeskFacts): readonly DeskLine[] {
  const papers = papersOf(facts);
  return [
    ...aboutPassport(papers, facts),
    { text: `register.standing.${papers.register_status}` },
    ...(papers.number_status === 'replaced' ? [{ text: 'register.standing.number.replaced' }] : []),
    aboutCard(papers, facts),
  ];
}

function aboutPassport({ passport: held }: Documents, facts: DeskFacts): readonly DeskLine[] {
  if (held === null) return [{ text: 'register.standing.passport.none' }];
  const { country, expires_at, machine_readable } = held;
  const kind = country === 'NOR' ? 'norwegian' : 'foreign';
  const which = isPast(expires_at, facts) ? 'expired' : kind;
  const unreadable = machine_readable ? [] : [{ text: 'register.standing.passport.unreadable' }];
  return [{ text: `register.standing.passport.${which}`, with: { country, expires_at } }, ...unreadable];
}

function aboutCard({ id_card, id_card_ready_at }: Documents, facts: DeskFacts): DeskLine {
  if (id_card_ready_at !== null)
    return { text: 'register.standing.card.ordered', with: { id_card_ready_at } };
  if (id_card === null) return { text: 'register.standing.card.none' };
  const { expires_at } = id_card;
  return {
    text: `register.standing.card.${isPast(expires_at, facts) ? 'expired' : 'valid'}`,
    with: { expires_at },
  };
}

const { nb, nn, en, se } = TEXTS;

export const populationRegister: Desk = {
  id: 'register',
  method: null,
  name: {
    nb: nb['register.name'],
    nn: nn['register.name'],
    en: en['register.name'],
    se: se['register.name'],
  },
  texts: TEXTS,
  actions,
  status,
  scanned: () => [],
};
