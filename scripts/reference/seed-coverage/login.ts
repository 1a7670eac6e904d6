/** Rows 30–51: BankID: ordering, logging in, password, bank. */
import type { SeedRow } from './row.ts';
import { atDesk, bankid, KNOWN, phone, row } from './ways.ts';

const KARI = 'Kari Prøvestad';
const MONS = 'Mons Mobilprøve';

export const LOGIN_ROWS: readonly SeedRow[] = [
  // Rows 30–37: what BankID is, and the login with a code device.
  row(30, 'the high level, told in the token', 1, [
    bankid(KARI, 'You are logged in', KNOWN, { acr: 'idporten-loa-high', shows: 'idporten-loa-high' }),
  ]),
  row(31, 'nobody without BankID gets in; the bank takes the order', 1, [
    bankid('Nils Utenom', 'Logg inn med BankID', ['pid'], {
      shows: 'kontakt banken din for å bestille BankID',
    }),
    atDesk('order', 'Nils Utenom'),
  ]),
  row(32, 'number, code device, password', 1, [
    { open: '/people', heading: 'Test persons', shows: KARI },
    { open: '/people/{person}/device', as: KARI, heading: `Code device of ${KARI}` },
  ]),
  row(33, 'services to log in to: four are bundled, more are registered', 1, [
    { open: '{demo}/', heading: 'Prøveporten demo' },
    { open: '{demo}/contact/', heading: 'Dine kontaktopplysninger' },
    { open: '{demo}/innsyn/', heading: 'Innsyn' },
    { open: '{demo}/signer/', heading: 'Signer' },
    {
      call: 'POST /control/services',
      body: {
        client_name: 'Skattesida',
        redirect_uris: ['http://localhost:3000/callback'],
        post_logout_redirect_uris: [],
      },
      status: 201,
    },
  ]),
  row(34, 'choose BankID, number, code, password', 1, [bankid(KARI, 'You are logged in', KNOWN)]),
  row(35, 'on with the button or with Enter', 1, [bankid(KARI, 'Engangskode', ['pid'])]),
  row(36, 'a BankID for the online bank only', 1, [
    bankid('Nina Nettbanksen', 'Engangskode', ['pid', 'otc'], { shows: 'Feil data er oppgitt' }),
  ]),
  row(37, 'two code devices, six and eight digits', 2, [
    { open: '/people/{person}/device', as: KARI, heading: `Code device of ${KARI}` },
    {
      open: '/people/{person}/device',
      as: 'Kåre Kortlesersen',
      heading: 'Code device of Kåre Kortlesersen',
    },
    atDesk('change-device', KARI),
  ]),
  // Rows 39–43: another BankID than the one used last, and the mobile as code chip.
  row(39, 'the mobile as code chip, in seven steps', 2, [
    bankid(KARI, 'You are logged in', ['pid', '#other', '#way-mobile', 'approve with 1234', 'password']),
  ]),
  row(40, 'the link to another BankID', 2, [bankid(KARI, 'Velg BankID', ['pid', '#other'])]),
  row(41, 'the arrow to the left, which does the same', 2, [
    bankid(KARI, 'Velg BankID', ['pid', '#other-arrow']),
  ]),
  row(42, 'reference words that differ are declined', 2, [
    bankid(MONS, 'Velg BankID', ['pid', 'reject because words_differ'], {
      shows: 'Du avslo fordi ordene var ulike',
    }),
  ]),
  row(43, 'the PIN is typed on the phone', 2, [
    bankid(MONS, 'Følg med på mobilen', ['pid', 'approve with 9999'], { shows: 'Feil PIN-kode på mobilen' }),
    phone(MONS, 'PIN-kode'),
  ]),
  // Rows 44–51: password and codes, old browsers, profile, blocking.
  row(44, 'a forgotten password: the bank sends a new one by e-mail, and tells of it by SMS', 2, [
    atDesk('new-password', KARI),
    phone(KARI, 'passord'),
  ]),
  row(45, 'a new password from the menu: eight characters, twice', 2, [
    bankid(KARI, 'Nytt passord', ['#menu-change', '#submit', ...KNOWN], { shows: 'Minst 8 tegn' }),
  ]),
  row(46, 'the old password comes first', 2, [
    bankid(KARI, 'Endre BankID-passordet', ['#menu-change'], { shows: 'gamle passordet' }),
  ]),
  row(47, 'trouble with codes is the bank’s: a new device there', 2, [
    bankid('Berit Brikkesperren', 'Innloggingen stoppet', ['pid'], { shows: 'Kontakt banken din' }),
    atDesk('change-device', 'Berit Brikkesperren'),
  ]),
  row(48, 'a browser too old, and one without Java', 2, [
    bankid(KARI, 'Innloggingen stoppet', [], { browser: 'ie-8', shows: '1A13' }),
    bankid(KARI, 'Innloggingen stoppet', [], { browser: 'unsupported', shows: '6202' }),
  ]),
  row(49, 'where Java was fetched, as history', 2, [
    {
      open: '/browser',
      heading: 'Browser',
      shows: 'java.com',
    },
  ]),
  row(50, 'mobile number and e-mail are changed at the bank', 2, [
    {
      ...atDesk('edit-profile', KARI),
      body: { email: 'kari@example.test' },
    },
  ]),
  row(51, 'the bank blocks a BankID', 2, [
    atDesk('suspend', KARI),
    bankid(KARI, 'Innloggingen stoppet', ['pid'], { shows: 'BID-1403' }),
    atDesk('reactivate', KARI),
  ]),
];
