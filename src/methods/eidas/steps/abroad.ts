/** The login page of a country: the tester says who answers and at which level, or what goes wrong. */
import type { JsonObject } from '../../../kernel/json.ts';
import {
  answered,
  BUTTONS,
  faultIn,
  identityIn,
  isPressed,
  misfit,
  OTHER,
  TYPED,
  typedIn,
  unusable,
} from '../answer.ts';
import { countryOf } from '../countries.ts';
import { identifierFrom } from '../credential.ts';
import { LEVELS, lowestAsked } from '../levels.ts';
import {
  type EidasEffect,
  type EidasFacts,
  type EidasStep,
  matchOf,
  named,
  overdue,
  tooLate,
} from '../rules.ts';
import { WORDS } from '../words.ts';

const cancels = ({ fields }: EidasFacts) => isPressed('cancels', fields);
const neverAnswers = ({ fields }: EidasFacts) => isPressed('silent', fields);
const comesTooLate = ({ fields }: EidasFacts) => isPressed('late', fields);
const holdsTheAnswer = ({ fields }: EidasFacts) => isPressed('held', fields);
const cannotTell = ({ fields }: EidasFacts) => unusable(fields).length > 0;
const fails = ({ fields }: EidasFacts) => faultIn(fields) !== undefined;
const misfitOf = ({ fields, login }: EidasFacts) => misfit(fields, login.notes.country);
const tellsWrongly = (facts: EidasFacts) => misfitOf(facts) !== undefined;

/** What was typed stays on the page. */
function askAgain({ fields }: EidasFacts): EidasEffect {
  const [field = 'identifier', ...others] = unusable(fields);
  const also = others.map((one) => ({ field: one, text: `${one}.wrong` }));
  const typed = Object.fromEntries(TYPED.map((one) => [one, fields[one] ?? '']));
  return {
    notes: { typed },
    say: { text: `${field}.wrong`, field, also },
    event: 'the identity was not complete',
  };
}

function take(facts: EidasFacts): EidasEffect {
  const answer = answered(facts.fields);
  return {
    person: 'known',
    notes: { answer },
    event: `the country answered, ${answer.acr}: ${matchOf(facts)}`,
  };
}

/** The answer comes to Norway, and is not handed over yet. */
function hold(facts: EidasFacts): EidasEffect {
  const taken = take(facts);
  const answer_until = facts.at + facts.settings.answer * 1000;
  return { ...taken, notes: { ...taken.notes, answer_until } };
}

function page(facts: EidasFacts): JsonObject {
  const { login } = facts;
  const found = countryOf(login.notes.country);
  const { own = null, people = [] } = found ?? {};
  const values = { identifier: `${found?.code}/NO/`, ...typedIn(login.notes) };
  return {
    ...named(facts),
    own,
    other: login.say === null ? null : OTHER,
    people: people.map(({ identifier, name: { given, family }, born }) => ({
      value: identifier,
      name: `${given} ${family}`,
      line: `${born} · ${identifier}`,
    })),
    typed: TYPED.map((id) => ({ id, label: WORDS[id], hint: null, value: values[id] ?? '' })),
    levels: LEVELS.map(({ acr }) => ({ value: acr, name: WORDS[acr] })),
    lowest: lowestAsked(login.wanted.acr_values),
    words: WORDS,
  };
}

export const abroad: EidasStep = {
  heading: 'abroad.heading',
  lead: ['abroad.lead'],
  language: 'en',
  fields: [],
  extraFields: () => ['who', ...TYPED, 'level'],
  submit: 'abroad.submit',
  extra: BUTTONS,
  view: 'eidas/abroad',
  withoutPerson: true,
  page,
  identify(fields, login) {
    const identity = identityIn(fields, login);
    return {
      by: 'foreign',
      identity,
      matches: ({ born }, { match }) => match === 'found' && born === identity?.born,
    };
  },
  answer: [
    overdue,
    { when: comesTooLate, ...tooLate },
    { when: cancels, to: '@access_denied', do: () => ({ event: 'cancelled in the country' }) },
    { when: neverAnswers, to: 'silent', do: () => ({ event: 'the country does not answer' }) },
    { when: fails, to: '@server_error', do: ({ fields }) => ({ event: faultIn(fields) ?? '' }) },
    { when: cannotTell, to: 'abroad', do: askAgain },
    { when: tellsWrongly, to: '@server_error', do: (facts) => ({ event: misfitOf(facts) ?? '' }) },
    { when: holdsTheAnswer, to: 'handover', do: hold },
    { to: '@proven', do: take },
  ],
  /**
   * Somebody without a foreign identity comes with their own name and birthday, unknown to the population
   * register.
   */
  solve({ wish: { person }, login }) {
    const country = String(login.notes.country);
    const level = lowestAsked(login.wanted.acr_values);
    if (person === null) return { who: countryOf(country)?.people[0]?.identifier ?? '', level };
    const identifier = person.eids.eidas?.identifier ?? identifierFrom(country, person);
    // From another country than the one selected the answer would be an error.
    if (!identifier.startsWith(`${country}/`)) return undefined;
    const { name, born: birthdate } = person;
    const typed = { given_name: name.given, family_name: name.family, birthdate, identifier };
    return { who: OTHER, ...typed, level };
  },
};
