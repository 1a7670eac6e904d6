/** The helper program of Buypass' smart card: the way to each screen and message. */
import type { AppWay, LoginWay, Tap } from '../way.ts';

const on =
  (as: string, card?: object) =>
  (...taps: readonly Tap[]): AppWay => ({
    app: 'buypass-program',
    on: 'reader',
    as,
    taps,
    ...(card === undefined ? {} : { changed: { eids: { buypass: { card } } } }),
  });
const kari = on('Kari Prøvestad');
const shut = on('Kari Prøvestad', { state: 'blocked', pin_errors: 3 });
/** Has a card without a PIN. */
const inger = on('Inger Inaktivkort');
/** Has shown who she is: somebody has to come through with Buypass ID on the mobile first. */
const known = (...taps: readonly Tap[]): AppWay => ({
  ...inger('check', ...taps),
  asked: {
    login: 'buypass',
    as: 'Inger Inaktivkort',
    steps: ['pid', 'password', { otc: '{sms}' }],
  } satisfies LoginWay,
});

const NEW = { 'new-pin': '4321', 'confirm-pin': '4321' };
const change = (fields: Readonly<Record<string, string>>): Tap => ({
  press: 'save',
  fields: { pin: '1234', ...NEW, ...fields },
});
const set = (fields: Readonly<Record<string, string>> = {}): Tap => ({
  press: 'save',
  fields: { ...NEW, ...fields },
});
const unblock = (puk: string): Tap => ({ press: 'unblock', fields: { puk, ...NEW } });
const WRONG = unblock('00000000');

export const screens: Readonly<Record<string, AppWay>> = {
  home: kari(),
  change: kari('change'),
  blocked: shut(),
  spent: shut(WRONG, WRONG, WRONG, WRONG, WRONG),
  identify: shut('identify'),
  inactive: inger(),
  'set-pin': known(),
  'no-reader': kari('disconnect'),
  'no-card': kari('remove'),
  'other-card': kari('insert-other'),
};

export const says: Readonly<Record<string, AppWay>> = {
  'reader.change.missing': kari('change', change({ pin: '' })),
  'reader.change.wrong': kari('change', change({ pin: '9999' })),
  'reader.change.done': kari('change', change({})),
  'reader.new.odd': kari('change', change({ 'new-pin': '12' })),
  'reader.new.differ': kari('change', change({ 'confirm-pin': '4322' })),
  'reader.blocked.missing': shut(unblock('')),
  'reader.blocked.wrong': shut(WRONG),
  'reader.blocked.done': shut(unblock('12345678')),
  'reader.identify.waiting': inger('check'),
  'reader.set-pin.late': known('later 600', set()),
  'reader.set-pin.done': known(set()),
};

/** The keys above that tell of no mistake. */
export const notices = ['reader.change.done', 'reader.blocked.done', 'reader.set-pin.done'];
