/** Commfides' window on the computer: the way to each screen and message. */
import type { AppWay, Tap } from '../way.ts';

const on =
  (as: string) =>
  (...taps: readonly Tap[]): AppWay => ({ app: 'commfides-program', on: 'reader', as, taps });
const kari = on('Kari Prøvestad');
/** Whose card is blocked. */
const torleif = on('Torleif Kortsperren');

const NEW = { 'new-pin': '4321', 'confirm-pin': '4321' };
const save = (fields: Readonly<Record<string, string>>): Tap => ({
  press: 'save',
  fields: { pin: '1234', ...NEW, ...fields },
});
const unblock = (puk: string): Tap => ({ press: 'unblock', fields: { puk, ...NEW } });
const WRONG = unblock('00000000');

export const screens: Readonly<Record<string, AppWay>> = {
  home: kari(),
  change: kari('change'),
  blocked: torleif(),
  spent: torleif(WRONG, WRONG, WRONG, WRONG, WRONG),
  'no-reader': kari('disconnect'),
  'no-card': kari('remove'),
  'other-card': kari('insert-other'),
};

export const says: Readonly<Record<string, AppWay>> = {
  'reader.change.missing': kari('change', save({ pin: '' })),
  'reader.change.wrong': kari('change', save({ pin: '9999' })),
  'reader.change.done': kari('change', save({})),
  'reader.new.odd': kari('change', save({ 'new-pin': '12' })),
  'reader.new.differ': kari('change', save({ 'confirm-pin': '4322' })),
  'reader.blocked.missing': torleif(unblock('')),
  'reader.blocked.wrong': torleif(WRONG),
  'reader.blocked.done': torleif(unblock('12345678')),
};

/** The keys above that tell of no mistake. */
export const notices = ['reader.change.done', 'reader.blocked.done'];
