/** The page that asks for the serial number of a card, since what is inserted on the person's computer is not seen. */
import { serialIn } from '../card.ts';
import { told } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { Row, Step } from '../step.ts';
import type { CardPlace } from './card-hardware.ts';

interface AskingSerial<Name extends string, C, S> {
  readonly at: Name;
  readonly eid: string;
  readonly place: CardPlace<C>;
  /** Rows for a card that somebody has. */
  readonly found: readonly Row<Name, C, S>[];
}

const isEmpty = ({ fields }: Pick<Facts, 'fields'>) => serialIn(fields.serial) === '';

/**
 * Texts of the eID: `serial.heading`, `.lead`, `.why`, `.label`, `.hint`, `.missing` and `.none`, and `next`.
 */
export function cardSerial<Name extends string, C, S>({
  at,
  eid,
  place: { cardOf },
  found,
}: AskingSerial<Name, C, S>): Step<Name, C, S> {
  const nobodyHasIt = ({ credential }: Facts<C, S>) => cardOf(credential) === null;
  const none = { text: 'serial.none', field: 'serial', with: { create: eid, known_by: 'card' } };
  const field = { id: 'serial', label: 'serial.label', hint: 'serial.hint', type: 'text' } as const;
  return {
    heading: 'serial.heading',
    lead: ['serial.lead', 'serial.why'],
    fields: [{ ...field, autocomplete: 'off', kept: true }],
    submit: 'next',
    identify: ({ serial }) => ({ by: 'card', serial: serialIn(serial) }),
    answer: [
      {
        why: 'serialIsMissing',
        when: isEmpty,
        to: at,
        do: told('serial.missing', 'no serial number', 'serial'),
      },
      {
        when: nobodyHasIt,
        to: at,
        do: () => ({ say: none, event: 'nobody has a card with this serial number' }),
      },
      ...found,
    ],
    solve: ({ wish }) => {
      const identifier = wish.person?.eids[eid]?.identifier;
      return identifier === undefined ? undefined : { serial: identifier };
    },
  };
}
