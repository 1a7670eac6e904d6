/**
 * Consent: a service that asks for a scope with `requires_user_consent` gets it only from the citizen
 * (Digdir, auth_oauth2, protocol_scope).
 */

import type { Effect } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import { type Instant, rfc3339 } from '../../kernel/clock.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type Language, LOCALES } from '../../kernel/language.ts';
import type { PostLoginStep } from '../../login/machine/post-login-step.ts';
import { loginTexts } from '../../login/pages/texts.ts';
import { declined } from '../../oidc/code/granted-request.ts';
import { type Ticket, ticketOf } from '../../oidc/code/ticket.ts';
import { type Scope, type Scopes, scopesNamed } from '../../services/scope.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

/** The consents of a person: by service, by scope, until when. */
type Consents = Readonly<Record<string, Readonly<Record<string, { readonly expires_at: string }>>>>;

const ID = 'consent';
const TEXTS = { nb, nn, en, se };
/** A box per scope: ticked unless the citizen unticks it. */
const boxOf = (scope: string) => `scope:${scope}`;
const givenBy = ({ person }: Facts): Consents => (person?.remembered?.[ID] ?? {}) as Consents;

/** A supplier gets it for the customer that was shown, and for no other. */
function receiver({ client_id, onbehalfof }: Ticket['request']): string {
  return onbehalfof === null ? client_id : `${client_id} ${onbehalfof}`;
}

/** The consents given to this service that have not expired. */
function alreadyGiven(facts: Facts): Consents[string] {
  const before = Object.entries(givenBy(facts)[receiver(ticketOf(facts.login).request)] ?? {});
  return Object.fromEntries(before.filter(([, { expires_at }]) => Date.parse(expires_at) > facts.personAt));
}

function wanting(scopes: Scopes, { request }: Ticket): readonly string[] {
  return request.scopes.filter((name) => scopesNamed(scopes, [name])[0]?.requires_user_consent);
}

/**
 * The scopes there is a question about: all that want consent with prompt=consent, else those not given
 * before.
 */
function open(scopes: Scopes, facts: Facts): readonly string[] {
  const ticket = ticketOf(facts.login);
  const all = wanting(scopes, ticket);
  if (all.length === 0 || ticket.request.prompt.includes('consent')) return all;
  const given = alreadyGiven(facts);
  return all.filter((name) => !Object.hasOwn(given, name));
}

/** Remembers the scopes that the citizen consents to alone: the others are asked for again next time. */
function answered(scopes: Scopes, facts: Facts): Effect {
  const { request, lasts } = ticketOf(facts.login);
  const asked = open(scopes, facts);
  const given = asked.filter((name) => facts.fields[boxOf(name)] !== undefined);
  const expires_at = rfc3339(facts.personAt + lasts * 1000);
  const lasting = {
    ...alreadyGiven(facts),
    ...Object.fromEntries(given.map((name) => [name, { expires_at }])),
  };
  return {
    notes: declined(asked.filter((name) => !given.includes(name))),
    remembered: { ...givenBy(facts), [receiver(request)]: lasting },
    event: `access given to ${given.length === 0 ? 'nothing' : given.join(', ')}`,
  };
}

function timeTold(at: Instant, language: Language): string {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(at);
}

const said = (text: Scope['description'], language: Language) =>
  typeof text === 'object' && text !== null ? text[language] : text;

function page(scopes: Scopes, facts: Facts, language: Language): JsonObject {
  const boxes = open(scopes, facts).map((name) => {
    const { description = null, long_description = null } = scopesNamed(scopes, [name])[0] ?? {};
    const text = said(description, language) ?? name;
    return { id: boxOf(name), text, more: said(long_description, language) };
  });
  const service = facts.login.shown.name;
  const until = timeTold(facts.stamp.at + ticketOf(facts.login).lasts * 1000, language);
  const t = loginTexts(language, TEXTS);
  const shown = { legend: t('legend', { service }), hint: t('hint'), until: t('until', { until }) };
  return { service, boxes, ...shown };
}

/** Asks about the scopes of this configuration. */
export function consent(scopes: Scopes): PostLoginStep {
  return {
    id: ID,
    texts: TEXTS,
    applies: (facts) => open(scopes, facts).length > 0,
    start: 'ask',
    steps: {
      ask: {
        heading: 'heading',
        fields: [],
        submit: 'accept',
        cancel: 'decline',
        view: 'post-login/consent',
        extraFields: (login) => wanting(scopes, ticketOf(login)).map(boxOf),
        page: (facts, language) => page(scopes, facts, language),
        answer: [{ to: '@proven', do: (facts) => answered(scopes, facts) }],
        solve: (facts) => Object.fromEntries(open(scopes, facts).map((name) => [boxOf(name), 'on'])),
      },
    },
  };
}
