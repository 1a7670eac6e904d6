/**
 * Contact information: asked of a citizen whose addresses are older than the limit or missing, after the eID
 * and before all else (docs/facts/idporten.md#the-contact-register).
 */
import { OWN_LEVELS } from '../../kernel/acr.ts';
import type { LoginFacts } from '../../login/machine/login.ts';
import type { PostLoginStep } from '../../login/machine/post-login-step.ts';
import { ticketOf } from '../../oidc/code/ticket.ts';
import { isOutdated, lacksBoth } from '../../register/registered.ts';
import { asking, askingStep, reservation } from './asking.ts';
import { mailbox } from './mailbox.ts';
import { ID, registerFails } from './own-facts.ts';
import { prove } from './proving.ts';
import { TEXTS } from './saving.ts';

/** As in the settings. */
interface ContactSettings {
  readonly contact_info_step: boolean;
  readonly contact_info_months: number;
}

/**
 * A login by an eID of ID-porten's own levels: those of other countries and by e-mail never meet the register
 * (release note ID-6227), and single sign-on, which has no eID of its own, not again.
 */
function isCitizens({ person, login }: LoginFacts): boolean {
  const acr = login.achieved?.acr;
  return (
    person !== null &&
    person.pid !== null &&
    login.method !== null &&
    acr !== undefined &&
    OWN_LEVELS.has(acr)
  );
}

/** Asks about contact information as these settings say. */
export function contact({ contact_info_step, contact_info_months: months }: ContactSettings): PostLoginStep {
  return {
    id: ID,
    texts: TEXTS,
    applies(facts) {
      const { person, login, personAt: at } = facts;
      if (person === null || !isCitizens(facts) || registerFails(facts)) return false;
      const wanted = person.contact.step ?? ticketOf(login).contact_info_step ?? contact_info_step;
      return wanted && (lacksBoth(person) || isOutdated(person, { at, months }));
    },
    start: (facts) => (facts.person?.reserved === true ? 'reservation' : asking(facts)),
    steps: { reservation, confirm: askingStep('confirm'), missing: askingStep('missing'), prove, mailbox },
    expired: { heading: 'expired.heading', lead: 'expired.lead' },
  };
}
