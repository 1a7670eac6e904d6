/**
 * Representation: the answer to a request with idporten:fullmakt names the authority that the citizen
 * chooses, each time anew (Digdir, auth_fullmakt).
 */

import type { Effect } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import { digest } from '../../kernel/entropy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Language } from '../../kernel/language.ts';
import type { PostLoginStep } from '../../login/machine/post-login-step.ts';
import { loginTexts } from '../../login/pages/texts.ts';
import { represented } from '../../oidc/code/granted-request.ts';
import { ticketOf } from '../../oidc/code/ticket.ts';
import { FULLMAKT } from '../../oidc/request/authorization-details.ts';
import type { Authority } from '../../people/person.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

const SELF = 'self';
const TEXTS = { nb, nn, en, se };

const asked = ({ login }: Facts) => ticketOf(login).request.authorization_details;

const nameOf = ({ person }: Facts) => (person === null ? '' : `${person.name.given} ${person.name.family}`);

/** The authorizers who have given the person one of the roles asked for at least, with those roles alone. */
function choices(facts: Facts): readonly Authority[] {
  const roles = (asked(facts) ?? []).flatMap(({ permission_roles }) => permission_roles as string[]);
  return (facts.person?.represents ?? [])
    .map(({ authorizer, permissions }) => ({
      authorizer,
      permissions: permissions.filter(({ role }) => roles.includes(role)),
    }))
    .filter(({ permissions }) => permissions.length > 0);
}

const isAlone = (facts: Facts) => choices(facts).length === 0;

/** The person's handle in the form: the trail tells forms, and no numbers. */
const handleOf = (pid: string) => digest(pid).slice(0, 12);

/** By the form, or by the number, as a caller of the control API knows them. */
const chosen = (facts: Facts) =>
  choices(facts).find(({ authorizer: { pid } }) =>
    [handleOf(pid), String(pid)].includes(facts.fields.authorizer ?? ''),
  );

/** The object of the tokens; `pid` and `sub` stay those of the citizen. */
function doing(facts: Facts): Effect {
  const choice = chosen(facts);
  if (choice === undefined) return { notes: represented([]), event: 'represents nobody else' };
  const authorized_representative = { name: nameOf(facts), pid: facts.person?.pid ?? null };
  const { authorizer, permissions } = choice;
  const detail = { type: FULLMAKT, authorizer, authorized_representative, permissions };
  return { notes: represented([detail]), event: 'represents somebody' };
}

/** Nobody is chosen beforehand, and names are in no other language. */
const PLAIN = { checked: false, lang: null };

function page(facts: Facts, language: Language): JsonObject {
  const t = loginTexts(language, TEXTS);
  const people = choices(facts).map(({ authorizer: { pid, name }, permissions }) => {
    const roles = permissions.map(({ owner, role }) => `${role} (${owner})`).join(', ');
    return { value: handleOf(pid), text: name, more: [t('pid', { pid }), t('roles', { roles })], ...PLAIN };
  });
  const self = { value: SELF, text: t('self', { name: nameOf(facts) }), more: [], ...PLAIN };
  const service = facts.login.shown.name;
  const lead = t(people.length === 0 ? 'nobody.lead' : 'lead', { service });
  return { service, choices: [...people, self], legend: t('legend'), lead };
}

export const representation: PostLoginStep = {
  id: 'representation',
  texts: TEXTS,
  applies: (facts) => asked(facts) !== null,
  start: (facts) => (isAlone(facts) ? 'nobody' : 'choose'),
  steps: {
    choose: {
      heading: 'heading',
      fields: [],
      submit: 'submit',
      view: 'post-login/representation',
      extraFields: () => ['authorizer'],
      page,
      answer: [
        // The last power was taken away while the page stood.
        { when: isAlone, to: 'nobody' },
        { when: (facts) => chosen(facts) !== undefined, to: '@proven', do: doing },
        { when: (facts) => facts.fields.authorizer === SELF, to: '@proven', do: doing },
        { to: 'choose', do: () => ({ say: { text: 'missing', field: 'authorizer' } }) },
      ],
      solve: (facts) => (isAlone(facts) ? undefined : { authorizer: SELF }),
    },
    // No answer means anything here: the way is back to the service.
    nobody: {
      heading: 'nobody.heading',
      fields: [],
      submit: 'submit',
      cancel: 'nobody.home',
      view: 'post-login/nobody',
      page,
      answer: [],
      solve: () => undefined,
    },
  },
};
