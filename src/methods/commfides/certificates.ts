/** The certificates on the card, and what is wrong with the one that was chosen. */
import { isExpired } from '../../eid/card.ts';
import type { Facts } from '../../eid/facts.ts';
import { pinVerdict, stoppedBy } from '../../eid/rules/card-login.ts';
import type { RowFor } from '../../eid/step.ts';
import type { MessageChoice } from '../../people/message.ts';
import { type CommfidesCredential, type CommfidesSettings, place } from './schema.ts';
import { inTheirLanguage } from './texts/messages.ts';

/** The steps of its table. */
export type CommfidesStepName = 'serial' | 'wait' | 'stopped';
export type CommfidesFacts = Facts<CommfidesCredential, CommfidesSettings>;
type CommfidesRow = RowFor<CommfidesStepName, CommfidesFacts, CommfidesCredential>;

/** The one that logs in; what is approved without a choice means it. */
const PERSONAL = 'personal';

/** In the person's language; the first is the one that logs in. */
export function certificatesOf(facts: CommfidesFacts): readonly MessageChoice[] {
  const { person, credential } = facts;
  const name = person === null ? '' : `${person.name.given} ${person.name.family}`;
  const employer = credential?.employer ?? null;
  const choice = (id: string, more = {}) => ({
    id,
    text: inTheirLanguage(facts, `certificate.${id}.prompt`, { name, ...more }),
  });
  return [
    choice(PERSONAL),
    choice('signature'),
    ...(employer === null ? [] : [choice('employee', { employer })]),
  ];
}

const pinIsRight = (facts: CommfidesFacts) => pinVerdict(place, facts)?.isRight === true;
const chosen = ({ fields }: CommfidesFacts) => fields.choice ?? PERSONAL;

/** A row for a right PIN that proves nothing; the wrong ones before it are forgotten. */
const refusing = (
  why: string,
  when: (credential: CommfidesCredential, facts: CommfidesFacts) => boolean,
  text: string,
): CommfidesRow => ({
  why,
  when: (facts) => pinIsRight(facts) && facts.credential !== null && when(facts.credential, facts),
  to: 'stopped',
  do: () => ({ ...stoppedBy('stopped', text, why).do(), credential: { pin_errors: 0 } }),
});

export const refused: readonly CommfidesRow[] = [
  refusing('certificateIsAnother', (_, facts) => chosen(facts) !== PERSONAL, 'certificate.another'),
  refusing('isRevoked', ({ state }) => state === 'revoked', 'certificate.revoked'),
  refusing('isExpired', (card, { personAt }) => isExpired(card, personAt), 'certificate.expired'),
  refusing('isRefused', ({ certificate }) => certificate === 'refused', 'certificate.refused'),
];
