/**
 * The seeded cast: the people there are after every start. Numbers are fixed, so that tests may name them;
 * they were made once by freshPid. Ages are those of 2026. Credentials are data: those of an eID whose folder
 * is absent are passed over.
 */
import { member } from './cast-member.ts';
import { contactCast } from './contact-cast.ts';
import type { PersonInput } from './input.ts';
import type { Pid } from './pid.ts';

/** Of somebody who lives abroad. */
const NO_NORWEGIAN_EID = { bankid: null, minid: null, buypass: null, commfides: null } as const;

/** Kari Prøvestad, the first, is the one printed at start. A test reads every number with parsePid. */
// biome-ignore format: one person a paragraph
export const castInputs: readonly PersonInput[] = [
  member('17858713889', 'Kari Prøvestad', 'an ordinary person: everything works'),
  member('03827918791', 'Olav Øvingsdal',
    'an ordinary man who reads Nynorsk, and the managing director of a company',
    { locale: 'nn', organisations: [{ orgno: '310004170', name: 'Øvingsdal Snekkeri AS', role: 'DAGL' }] }),
  member('28899413824', 'Emma Testvik',
    'an ordinary person who reads English, managing director of one company and chair of another',
    { locale: 'en', organisations: [
      { orgno: '310083364', name: 'Testvik Transport AS', role: 'DAGL' },
      { orgno: '310004170', name: 'Øvingsdal Snekkeri AS', role: 'LEDE' },
    ] }),
  member('06816819049', 'Máret Prøvevárri', 'an ordinary person who reads Northern Sámi', { locale: 'se' }),
  member('11875618735', 'Nils Utenom',
    'has no BankID at all, and so no BankID on mobile', { eids: { bankid: null } }),
  member('30839013899', 'Nina Nettbanksen',
    'has a BankID that is activated for the online bank only', { eids: { bankid: { all_services: false } } }),
  member('01928318784', 'Stein Sperrestad',
    'has a BankID suspended after five wrong passwords',
    { eids: { bankid: { state: 'suspended', password_errors: 5 } } }),
  member('09847202421', 'Birger Banksperren',
    'has a BankID that the bank has blocked, and BankID on mobile with it',
    { eids: { bankid: { state: 'suspended' } } }),
  member('19887119069', 'Berit Brikkesperren',
    'has a BankID whose code device is suspended', { eids: { bankid: { device_state: 'suspended' } } }),
  member('04846513812', 'Signe Utløpsen',
    'has an expired BankID', { eids: { bankid: { state: 'expired' } } }),
  member('53909218744', 'Daniel Dnummerud', 'has a D-number: no residence in Norway', { locale: 'en' }),
  member('45929007186', 'Elsa Provbergström',
    'comes by eIDAS from Sweden, and the register knows her: the token has her D-number',
    { locale: 'en', eids: { ...NO_NORWEGIAN_EID, eidas: { identifier: 'SE/NO/test-1', match: 'found' } } }),
  member('43898417612', 'Zofia Próbkowska',
    'comes by eIDAS from Poland while the register fails: the token has no number',
    { locale: 'en', eids: { ...NO_NORWEGIAN_EID, eidas: { identifier: 'PL/NO/test-1', match: 'error' } } }),
  member('58869111803', 'Freja Prøvegaard',
    'comes by eIDAS from Denmark, and the register knows two of her: the token has no number',
    { locale: 'en', eids: { ...NO_NORWEGIAN_EID, eidas: { identifier: 'DK/NO/test-1', match: 'two' } } }),
  member('15861068797', 'Jakob Ungdomsprøve', 'is under 18: born in June 2010'),
  member('20901169080', 'Selma Femtenprøve', 'has just turned 15: born in October 2011'),
  member('22916224153', 'Kåre Kortlesersen',
    'has a card reader that shows codes of 8 digits', { eids: { bankid: { device: 'card-reader-8' } } }),
  member('29829618751', 'Tobias Tidskoderud',
    'has a code device that goes by the clock (TOTP); born on a leap day', { eids: { bankid: { generator: 'totp' } } }),
  member('23868513861', 'Frida Fastkodestad',
    'has the fixed one-time code otp', { eids: { bankid: { generator: 'fixed' } } }),
  member('09897718704', 'Magnus Sisteforsøk',
    'is one wrong password from a suspended BankID', { eids: { bankid: { password_errors: 4 } } }),
  member('17858820391', 'Arne Apperud',
    'used the BankID app last: is asked on the phone', { eids: { bankid: { chosen: 'app' } } }),
  member('02919224005', 'Frøydis Fortprøven',
    'has turned faster BankID on: face, fingerprint or PIN for the password where substantial is enough',
    { locale: 'nn', eids: { bankid: { chosen: 'app', app: { faster: true } } } }),
  member('23887101280', 'Mons Mobilprøve',
    'used BankID on mobile as a code chip last: reference words, PIN 1234', { eids: { bankid: { chosen: 'mobile' } } }),
  member('23918807438', 'Ulla Ulikeord',
    'sees other reference words on the phone than on the page, and declines',
    { eids: { bankid: { chosen: 'mobile', mobile: { words: 'other' } } } }),
  member('14826518880', 'Pia Pinsperren',
    'used BankID on mobile last, and has it suspended after three wrong PINs',
    { eids: { bankid: { chosen: 'mobile', mobile: { state: 'suspended', pin_errors: 3 } } } }),
  member('28877000542', 'Sofie Simløsen',
    'has changed the SIM card, and lost BankID on mobile with the old one', { eids: { bankid: { mobile: null } } }),
  member('03885619354', 'Peder Pinfeil',
    'is one wrong PIN from a suspended BankID on mobile', { eids: { bankid: { mobile: { pin_errors: 2 } } } }),
  member('15928103649', 'Marit Mobilsperren',
    'has BankID on mobile suspended by the bank', { eids: { bankid: { mobile: { state: 'suspended' } } } }),
  member('12848803004', 'Lise Likesen',
    'shares mobile number and birthday with Lars: BankID on mobile takes neither', { mobile: '+4740000988' }),
  member('12848812283', 'Lars Likesen',
    'shares mobile number and birthday with Lise: BankID on mobile takes neither', { mobile: '+4740000988' }),
  member('30875805165', 'Odd Utenapp',
    'has a code device only: no BankID app, and a bank without BankID on mobile',
    { eids: { bankid: { app: null, mobile: null } } }),
  member('09849920429', 'Siri Ventestad',
    'has ordered BankID: it is delivered two days after the first start', { eids: { bankid: { state: 'ordered' } } }),
  member('01928304457', 'Ulrik Ukjentbrikke',
    'is one wrong code from BID-1439: the code device has never given a right one',
    { eids: { bankid: { device_state: 'unknown', code_errors: 4 } } }),
  member('19819205798', 'Sindre Stikkeprøve',
    'has Commfides on a USB stick, with a certificate of the employer beside the personal one',
    { eids: { commfides: { carrier: 'stick', employer: 'Øvingsdal Snekkeri AS' } } }),
  member('24818108881', 'Unni Utgåttkort',
    'has a Commfides card that has expired', { eids: { commfides: { state: 'expired' } } }),
  member('11865604760', 'Torleif Kortsperren',
    'has a Commfides card blocked after three wrong PINs: PUK 12345678 opens it',
    { eids: { commfides: { state: 'blocked', pin_errors: 3 } } }),
  member('30899903087', 'Sigrid Smsprøve',
    'has MinID with codes by SMS alone, and has not accepted its terms yet',
    { eids: { minid: { app: null, totp: null, terms_accepted_at: null } } }),
  member('14839113138', 'Tor Totpstad',
    'prefers codes of an authenticator app for MinID', { eids: { minid: { preferred: 'totp' } } }),
  member('02917907792', 'Karl Karantenestad',
    'has a MinID in quarantine for the first hour after the first start; from then on it asks for a new password',
    { eids: { minid: { state: 'quarantined' } } }),
  member('21878609864', 'Lea Lekkasjestad',
    'has a leaked password in MinID: is let in, and then has to replace it',
    { eids: { minid: { password_leaked: true } } }),
  member('11823304015', 'Astrid Gamleprøve', 'is over 90: born in 1933'),
  member('08855909279', 'Ragnhild Reservertsen',
    'is reserved from digital post and decisions', { reserved: true }),
  member('08888813838', 'Anne Tvillingprøve', 'shares a family name with Anders: for mix-ups of sessions'),
  member('18889018786', 'Anders Tvillingprøve', 'shares a family name with Anne: for mix-ups of sessions'),
  member('14838520260', 'Arvid Appbruker',
    'used the Buypass ID app last: is asked on the phone, PIN 1234; no other test person has this mobile number',
    { mobile: '+4740010001', eids: { buypass: { chosen: 'app' } } }),
  member('22897113981', 'Brita Brevmottaker',
    'has ordered Buypass ID: has the activation code, and neither password nor app yet',
    { eids: { buypass: { password: null, app: null } } }),
  member('30819418183', 'Ludvig Låstpinnsen',
    'has the PIN of the Buypass ID app blocked after three wrong ones',
    { eids: { buypass: { chosen: 'app', app: { state: 'blocked', pin_errors: 3 } } } }),
  member('03916713893', 'Inger Inaktivkort',
    'has a new smart card of Buypass in the reader: it has no PIN until she activates it',
    { eids: { buypass: { card: { state: 'inactive' } } } }),
  member('12851560821', 'Tuva Tolvprøve', 'is under 13, and too young for Buypass ID: born in May 2015'),
  member('05895894984', 'Livsglad Dedikert Husbåt Billettluke',
    'represents others: Digdir’s own test person for idporten:fullmakt',
    { represents: [
      {
        authorizer: { pid: '28816196088' as Pid, name: 'Usikker Billettluke' },
        permissions: [{ owner: 'nav', role: 'arbeid' }],
      },
      {
        authorizer: { pid: '11823304015' as Pid, name: 'Astrid Gamleprøve' },
        permissions: [{ owner: 'nav', role: 'arbeid' }, { owner: 'husbanken', role: 'bostoette' }],
      },
    ] }),
  ...contactCast,
];

/** The person a newcomer logs in as: the first of the cast. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly pid: string;
  /** Of the first eID they hold that has one, of those with a code device if there are such; `eid` is its name in English. */
  readonly password: string | null;
  readonly eid: string | null;
}
