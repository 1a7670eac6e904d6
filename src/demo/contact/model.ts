/** The model of the page "Dine kontaktopplysninger". */
import { longDate } from '../../kernel/date-format.ts';
import type { Language } from '../../kernel/language.ts';
import type { LanguagesModel } from '../entrance/languages.ts';
import { type ChoicesModel, languageModel, mailboxModel } from './choices.ts';
import type { Complaint } from './form.ts';
import type { RegisteredPerson } from './register.ts';
import { type Say, TEXTS, wordsIn } from './words.ts';

/** What a visit remembers of the page from one request to the next. */
export interface ProfileVisit {
  readonly language?: Language;
  /** The address that "finished" leads to. */
  readonly goto?: string;
  readonly saved?: true;
  readonly wrong?: readonly Complaint[];
  /** Both have been told once. */
  readonly said?: true;
  /** As typed, where something was wrong or a code is waited for. */
  readonly typed?: { readonly mobile: string; readonly email: string };
  /** The address to which a code was sent. */
  readonly proving?: string;
}

export interface ProfileModel {
  readonly heading: string;
  readonly t: Readonly<Record<string, string>>;
  readonly name: string;
  readonly pid: string;
  readonly notice: string | null;
  readonly message: {
    readonly field: string;
    readonly text: string;
    readonly also: readonly Complaint[];
    readonly code: null;
  } | null;
  readonly status: readonly string[];
  readonly mobile: AddressField;
  readonly email: AddressField;
  readonly code: { readonly lead: string; readonly error: string | null } | null;
  readonly reservation: { readonly text: string; readonly event: string; readonly button: string };
  /** Null = who is reserved has none. */
  readonly mailbox: ChoicesModel | null;
  /** The language in which the public sector writes. */
  readonly letters: ChoicesModel;
  readonly languages: LanguagesModel | null;
  readonly action: string;
  readonly logout: string;
  /** Null = "finished" logs out. */
  readonly goto: string | null;
  readonly headless: boolean;
  readonly other: { readonly href: string; readonly text: string };
}

interface AddressField {
  readonly value: string;
  readonly error: string | null;
  readonly checked: string | null;
}

/** All that the page is drawn from. */
export interface Profile {
  readonly person: RegisteredPerson;
  readonly visit: ProfileVisit;
  readonly language: Language;
  readonly languages: LanguagesModel | null;
  readonly name: string;
  readonly path: string;
  readonly headless: boolean;
  readonly other: { readonly href: string; readonly name: string };
}

function told(date: string | undefined, language: Language): string {
  if (date === undefined) return '';
  return longDate(Date.parse(date), language);
}

function statusOf({ status, varslingsstatus }: RegisteredPerson, say: Say): readonly string[] {
  const told = { AKTIV: [], SLETTET: ['status.deleted'], IKKE_REGISTRERT: ['status.never'] }[status];
  return [...told, varslingsstatus === 'KAN_VARSLES' ? 'status.can' : 'status.cannot'].map((key) => say(key));
}

function messageOf(wrong: readonly Complaint[], say: Say): ProfileModel['message'] {
  const [first, ...also] = wrong.map(({ field, text }) => ({ field, text: say(text) }));
  return first === undefined ? null : { ...first, also, code: null };
}

const errorAt = (message: ProfileModel['message'], field: string): string | null =>
  [message, ...(message?.also ?? [])].find((one) => one?.field === field)?.text ?? null;

function reservationOf(person: RegisteredPerson, language: Language, say: Say): ProfileModel['reservation'] {
  return person.reservasjon === 'JA'
    ? {
        text: say('reservation.yes', { date: told(person.reservasjonstidspunkt, language) }),
        event: 'unreserve',
        button: say('reservation.end'),
      }
    : { text: say('reservation.no'), event: 'reserve', button: say('reservation.make') };
}

export function profileModel(profile: Profile): ProfileModel {
  const { person, visit, language, languages, name, path, headless, other } = profile;
  const say = wordsIn(language);
  const { kontaktinformasjon: known } = person;
  const message = messageOf(visit.wrong ?? [], say);
  const field = (kind: 'mobile' | 'email', value = '', date?: string): AddressField => ({
    value: visit.typed?.[kind] ?? value,
    error: errorAt(message, kind),
    checked: date === undefined ? null : say('address.checked', { date: told(date, language) }),
  });
  const proving = visit.proving;
  return {
    heading: say('title'),
    t: TEXTS[language],
    name,
    pid: person.personidentifikator,
    notice: visit.saved === true ? say('saved') : null,
    message,
    status: statusOf(person, say),
    mobile: field('mobile', known.mobiltelefonnummer, known.mobiltelefonnummer_sist_verifisert),
    email: field('email', known.epostadresse, known.epostadresse_sist_verifisert),
    code:
      proving === undefined
        ? null
        : { lead: say('code.lead', { address: proving }), error: errorAt(message, 'otc') },
    reservation: reservationOf(person, language, say),
    mailbox: mailboxModel(person, say, errorAt(message, 'mailbox')),
    letters: languageModel(person, say, errorAt(message, 'language')),
    languages,
    action: `${path}/change`,
    logout: `${path}/logout`,
    goto: visit.goto ?? null,
    headless,
    other: { href: other.href, text: say('other', { name: other.name }) },
  };
}
