/**
 * The seeded cast: who is there after every start. Numbers are fixed, so that tests may name them; they were made once
 * by freshPid. Ages are those of 2026. What is said of an eID is data: where its folder is absent it is passed over.
 */
import type { PersonInput } from './input.ts';
import type { Pid } from './pid.ts';

type Member = Omit<PersonInput, 'pid'> & { readonly pid: string };

// biome-ignore format: one person a paragraph
const CAST: readonly Member[] = [
  {
    pid: '17858713889', name: { given: 'Kari', family: 'Prøvestad' }, locale: 'nb',
    why: 'an ordinary person: everything works',
  },
  {
    pid: '03827918791', name: { given: 'Olav', family: 'Øvingsdal' }, locale: 'nn',
    why: 'an ordinary man who reads Nynorsk, and the managing director of a company',
    organisations: [{ orgno: '310004170', name: 'Øvingsdal Snekkeri AS', role: 'DAGL' }],
  },
  {
    pid: '28899413824', name: { given: 'Emma', family: 'Testvik' }, locale: 'en',
    why: 'an ordinary person who reads English, managing director of one company and chair of another',
    organisations: [{ orgno: '310083364', name: 'Testvik Transport AS', role: 'DAGL' }, { orgno: '310004170', name: 'Øvingsdal Snekkeri AS', role: 'LEDE' }],
  },
  {
    pid: '06816819049', name: { given: 'Máret', family: 'Prøvevárri' }, locale: 'se',
    why: 'an ordinary person who reads Northern Sámi',
  },
  {
    pid: '11875618735', name: { given: 'Nils', family: 'Utenom' }, locale: 'nb',
    why: 'has no BankID at all, and so no BankID on mobile', eids: { bankid: null },
  },
  {
    pid: '30839013899', name: { given: 'Nina', family: 'Nettbanksen' }, locale: 'nb',
    why: 'has a BankID that is activated for the online bank only', eids: { bankid: { all_services: false } },
  },
  {
    pid: '01928318784', name: { given: 'Stein', family: 'Sperrestad' }, locale: 'nb',
    why: 'has a BankID suspended after five wrong passwords',
    eids: { bankid: { state: 'suspended', password_errors: 5 } },
  },
  {
    pid: '09847202421', name: { given: 'Birger', family: 'Banksperren' }, locale: 'nb',
    why: 'has a BankID that the bank has blocked, and BankID on mobile with it', eids: { bankid: { state: 'suspended' } },
  },
  {
    pid: '19887119069', name: { given: 'Berit', family: 'Brikkesperren' }, locale: 'nb',
    why: 'has a BankID whose code device is suspended', eids: { bankid: { device_state: 'suspended' } },
  },
  {
    pid: '04846513812', name: { given: 'Signe', family: 'Utløpsen' }, locale: 'nb',
    why: 'has an expired BankID', eids: { bankid: { state: 'expired' } },
  },
  {
    pid: '53909218744', name: { given: 'Daniel', family: 'Dnummerud' }, locale: 'en',
    why: 'has a D-number: no residence in Norway',
  },
  {
    pid: '15861068797', name: { given: 'Jakob', family: 'Ungdomsprøve' }, locale: 'nb',
    why: 'is under 18: born in June 2010',
  },
  {
    pid: '20901169080', name: { given: 'Selma', family: 'Femtenprøve' }, locale: 'nb',
    why: 'has just turned 15: born in October 2011',
  },
  {
    pid: '22916224153', name: { given: 'Kåre', family: 'Kortlesersen' }, locale: 'nb',
    why: 'has a card reader that shows codes of 8 digits', eids: { bankid: { device: 'card-reader-8' } },
  },
  {
    pid: '29829618751', name: { given: 'Tobias', family: 'Tidskoderud' }, locale: 'nb',
    why: 'has a code device that goes by the clock (TOTP); born on a leap day', eids: { bankid: { generator: 'totp' } },
  },
  {
    pid: '23868513861', name: { given: 'Frida', family: 'Fastkodestad' }, locale: 'nb',
    why: 'has the fixed one-time code otp', eids: { bankid: { generator: 'fixed' } },
  },
  {
    pid: '09897718704', name: { given: 'Magnus', family: 'Sisteforsøk' }, locale: 'nb',
    why: 'is one wrong password from a suspended BankID', eids: { bankid: { password_errors: 4 } },
  },
  {
    pid: '17858820391', name: { given: 'Arne', family: 'Apperud' }, locale: 'nb',
    why: 'used the BankID app last: is asked on the phone', eids: { bankid: { chosen: 'app' } },
  },
  {
    pid: '02919224005', name: { given: 'Frøydis', family: 'Fortprøven' }, locale: 'nn',
    why: 'has turned faster BankID on: face, fingerprint or PIN for the password where substantial is enough',
    eids: { bankid: { chosen: 'app', app: { faster: true } } },
  },
  {
    pid: '23887101280', name: { given: 'Mons', family: 'Mobilprøve' }, locale: 'nb',
    why: 'used BankID on mobile as a code chip last: reference words, PIN 1234',
    eids: { bankid: { chosen: 'mobile' } },
  },
  {
    pid: '23918807438', name: { given: 'Ulla', family: 'Ulikeord' }, locale: 'nb',
    why: 'sees other reference words on the phone than on the page, and declines',
    eids: { bankid: { chosen: 'mobile', mobile: { words: 'other' } } },
  },
  {
    pid: '14826518880', name: { given: 'Pia', family: 'Pinsperren' }, locale: 'nb',
    why: 'used BankID on mobile last, and has it suspended after three wrong PINs',
    eids: { bankid: { chosen: 'mobile', mobile: { state: 'suspended', pin_errors: 3 } } },
  },
  {
    pid: '28877000542', name: { given: 'Sofie', family: 'Simløsen' }, locale: 'nb',
    why: 'has changed the SIM card, and lost BankID on mobile with the old one', eids: { bankid: { mobile: null } },
  },
  {
    pid: '03885619354', name: { given: 'Peder', family: 'Pinfeil' }, locale: 'nb',
    why: 'is one wrong PIN from a suspended BankID on mobile', eids: { bankid: { mobile: { pin_errors: 2 } } },
  },
  {
    pid: '15928103649', name: { given: 'Marit', family: 'Mobilsperren' }, locale: 'nb',
    why: 'has BankID on mobile suspended by the bank', eids: { bankid: { mobile: { state: 'suspended' } } },
  },
  {
    pid: '12848803004', name: { given: 'Lise', family: 'Likesen' }, locale: 'nb', mobile: '+4740000988',
    why: 'shares mobile number and birthday with Lars: BankID on mobile takes neither',
  },
  {
    pid: '12848812283', name: { given: 'Lars', family: 'Likesen' }, locale: 'nb', mobile: '+4740000988',
    why: 'shares mobile number and birthday with Lise: BankID on mobile takes neither',
  },
  {
    pid: '30875805165', name: { given: 'Odd', family: 'Utenapp' }, locale: 'nb',
    why: 'has a code device only: no BankID app, and a bank without BankID on mobile',
    eids: { bankid: { app: null, mobile: null } },
  },
  {
    pid: '09849920429', name: { given: 'Siri', family: 'Ventestad' }, locale: 'nb',
    why: 'has ordered BankID: it is delivered two days after the first start', eids: { bankid: { state: 'ordered' } },
  },
  {
    pid: '01928304457', name: { given: 'Ulrik', family: 'Ukjentbrikke' }, locale: 'nb',
    why: 'is one wrong code from BID-1439: the code device has never given a right one',
    eids: { bankid: { device_state: 'unknown', code_errors: 4 } },
  },
  {
    pid: '11823304015', name: { given: 'Astrid', family: 'Gamleprøve' }, locale: 'nb',
    why: 'is over 90: born in 1933',
  },
  {
    pid: '08855909279', name: { given: 'Ragnhild', family: 'Reservertsen' }, locale: 'nb',
    why: 'is reserved from digital post and decisions', reserved: true,
  },
  {
    pid: '08888813838', name: { given: 'Anne', family: 'Tvillingprøve' }, locale: 'nb',
    why: 'shares a family name with Anders: for mix-ups of sessions',
  },
  {
    pid: '18889018786', name: { given: 'Anders', family: 'Tvillingprøve' }, locale: 'nb',
    why: 'shares a family name with Anne: for mix-ups of sessions',
  },
  {
    pid: '05895894984', name: { given: 'Livsglad Dedikert Husbåt', family: 'Billettluke' }, locale: 'nb',
    why: 'represents others: Digdir’s own test person for idporten:fullmakt',
    represents: [
      {
        authorizer: { pid: '28816196088' as Pid, name: 'Usikker Billettluke' },
        permissions: [{ owner: 'nav', role: 'arbeid' }],
      },
      {
        authorizer: { pid: '11823304015' as Pid, name: 'Astrid Gamleprøve' },
        permissions: [{ owner: 'nav', role: 'arbeid' }, { owner: 'husbanken', role: 'bostoette' }],
      },
    ],
  },
];

/** Kari Prøvestad, the first, is the one printed at start. A test reads every number with parsePid. */
export const castInputs: readonly PersonInput[] = CAST.map((member) => ({
  ...member,
  pid: member.pid as Pid,
}));

/** The person a newcomer logs in as: the first of the cast. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly pid: string;
  /** Of the first eID they hold that has one; `eid` is its name in English. */
  readonly password: string | null;
  readonly eid: string | null;
}
