/** What follows once the citizen has said what is right: a code for an address that others have, or the register. */
import type { Effect } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import { freshCode } from '../../eid/rules/sent-code.ts';
import type { Exit, Row } from '../../eid/step.ts';
import { withAddresses } from '../../register/changes.ts';
import { CODE_LASTS, CODE_LENGTH, codeMessage } from '../../register/proof.ts';
import { mayHaveMailbox } from '../../register/registered.ts';
import { type Asking, askingOf, citizen, NOTE, nextToProve } from './own-facts.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

/** The pages, in the order in which a citizen may meet them. */
export type Page = 'reservation' | 'confirm' | 'missing' | 'prove' | 'mailbox';
export type ContactRow = Row<Page>;

export const TEXTS = { nb, nn, en, se };

/** Sends a code to the first address that is not proved; the code before is worth nothing. */
export function sent(facts: Facts, asking: Asking): Effect {
  const address = nextToProve(asking) ?? '';
  const code = freshCode(facts.stamp, `contact ${address}`, CODE_LENGTH);
  return {
    notes: { [NOTE]: { ...asking, code, until: facts.at + CODE_LASTS * 1000 } },
    messages: [codeMessage(citizen(facts), address, code)],
    event: 'a code was sent to an address that others have, too',
  };
}

function saved(facts: Facts, asking: Asking): Effect {
  const { mobile, email, proven } = asking;
  return {
    contact: withAddresses(citizen(facts), { mobile, email }, proven, facts.personAt),
    notes: { [NOTE]: { ...asking } },
    event: 'contact information confirmed',
  };
}

const hasNotChosen = (facts: Facts) =>
  citizen(facts).contact.mailbox === null && mayHaveMailbox(citizen(facts), facts.personAt);

/** The rows that save: where the citizen may choose a mailbox, and has not, that comes next. */
export function savingRows(
  asking: (facts: Facts) => Asking,
  when: (facts: Facts) => boolean = () => true,
): readonly ContactRow[] {
  const doing = (facts: Facts) => saved(facts, asking(facts));
  const to = (page: Page | Exit) => ({ to: page, do: doing });
  return [
    { why: 'hasNoMailbox', when: (facts) => when(facts) && hasNotChosen(facts), ...to('mailbox') },
    { why: 'isSaved', when, ...to('@proven') },
  ];
}

/** The code of a right guess proves the address that it was sent to. */
export function provenNow(facts: Facts): Asking {
  const asking = askingOf(facts);
  const address = nextToProve(asking);
  return address === undefined ? asking : { ...asking, proven: [...asking.proven, address] };
}
