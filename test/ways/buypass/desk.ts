/** The desk of Buypass: the way to each sentence, and to the desk as it else looks. */
import type { DeskWay } from '../way.ts';

const at =
  (as: string, changed?: object | null) =>
  (action: string): DeskWay => ({
    desk: `buypass/${action}`,
    as,
    ...(changed === undefined ? {} : { changed: { eids: { buypass: changed } } }),
  });
const kari = at('Kari Prøvestad');

const done: Readonly<Record<string, DeskWay>> = {
  'desk.order.done': at('Kari Prøvestad', null)('order'),
  'desk.new-letter.done': at('Brita Brevmottaker')('new-letter'),
  'desk.new-password.done': kari('new-password'),
  'desk.unblock-pin.done': at('Ludvig Låstpinnsen')('unblock-pin'),
  'desk.delete-app.done': kari('delete-app'),
  'desk.new-card.done': kari('new-card'),
  'desk.revoke-card.done': kari('revoke-card'),
  'desk.block.done': kari('block'),
  'desk.unblock.done': at('Kari Prøvestad', { state: 'blocked' })('unblock'),
};

export const says: Readonly<Record<string, DeskWay>> = {
  ...done,
  'desk.order.young': at('Tuva Tolvprøve')('order'),
};

/** The keys above that tell of no mistake. */
export const notices = Object.keys(done);
