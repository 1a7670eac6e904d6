/**
 * The countries of the selector and their test people. None of the people is real: given names are common in
 * the country, family names are made up.
 */
import type { ForeignIdentity } from '../../people/making.ts';

export interface Country {
  /** As eIDAS has it: `EL` is Greece, `EU` the European Commission, `CA` the demo country. */
  readonly code: string;
  /** In English, as the selector says it. */
  readonly name: string;
  /** Its own name for itself, and for logging in, in its language `lang`. */
  readonly own: { readonly lang: string; readonly name: string; readonly logIn: string };
  /** Those whom its login page offers. */
  readonly people: readonly ForeignIdentity[];
}

type Line = readonly [
  code: string,
  name: string,
  own: string,
  lang: string,
  logIn: string,
  ...people: string[],
];

/**
 * In the order of the selector: those of production (eidas-idporten-connector, application.yaml, 2026-06-11),
 * Hungary, Ireland, Iceland and the demo country of the test environment. A person is name and day of birth.
 */
// biome-ignore format: one country a paragraph
const LINES: readonly Line[] = [
  ['AT', 'Austria', 'Österreich', 'de', 'Anmelden',
    'Leonie Prüfbichler 1988-04-17', 'Maximilian Testhubinger 1971-11-02', 'Hannah Musterlechner 2004-08-23'],
  ['BE', 'Belgium', 'België · Belgique', 'nl', 'Aanmelden',
    'Lotte Proefmanders 1990-03-09', 'Mathieu Dutestoy 1965-07-28', 'Emma Vanproevendael 2001-12-14'],
  ['BG', 'Bulgaria', 'България', 'bg', 'Вход',
    'Elena Probovska 1983-01-30', 'Georgi Testorov 1959-09-12', 'Viktoria Opitkova 1999-06-05'],
  ['HR', 'Croatia', 'Hrvatska', 'hr', 'Prijava',
    'Ana Probković 1985-07-13', 'Ivan Testanić 1976-01-25', 'Petra Pokušavić 2000-11-09'],
  ['CY', 'Cyprus', 'Κύπρος', 'el', 'Σύνδεση',
    'Eleni Dokimastou 1992-10-21', 'Andreas Testokleous 1968-05-11', 'Maria Dokimiadou 2003-02-07'],
  ['CZ', 'Czechia', 'Česko', 'cs', 'Přihlásit se',
    'Tereza Zkouškárová 1987-08-15', 'Jakub Testáček 1974-12-03', 'Eliška Pokusníčková 2000-04-26'],
  ['CA', 'Demo country', 'Demo country', 'en', 'Log in',
    'Demi Mocklunder 1985-05-05', 'Otto Mockfielding 1970-07-17', 'Ada Democrester 2000-12-12'],
  ['DK', 'Denmark', 'Danmark', 'da', 'Log ind',
    'Freja Prøvegaard 1991-06-18', 'Mads Testrupsen 1962-02-24', 'Ida Afprøvsen 2005-09-30'],
  ['EE', 'Estonia', 'Eesti', 'et', 'Logi sisse',
    'Liis Proovimetsa 1989-11-27', 'Rasmus Testsaare 1978-03-14', 'Mari Katsetamme 2002-07-08'],
  ['EU', 'European Commission', 'European Commission', 'en', 'Log in',
    'Alex Prooftown 1986-07-07', 'Chris Testinghamer 1972-10-19', 'Robin Trialmontane 2001-03-21'],
  ['FI', 'Finland', 'Suomi', 'fi', 'Kirjaudu sisään',
    'Aino Koekangasniemi 1986-02-11', 'Eero Testiläinen 1973-08-19', 'Helmi Kokeilula 2001-05-03'],
  ['FR', 'France', 'France', 'fr', 'Se connecter',
    'Camille Essayarde 1990-12-08', 'Julien Testignac 1964-04-27', 'Manon Épreuvier 2004-10-15'],
  ['EL', 'Greece', 'Ελλάδα', 'el', 'Σύνδεση',
    'Katerina Dokimaki 1984-05-22', 'Nikos Testopoulidis 1957-10-06', 'Sofia Peiramatou 1998-01-19'],
  ['HU', 'Hungary', 'Magyarország', 'hu', 'Bejelentkezés',
    'Zsófia Próbaházy 1988-09-26', 'Bence Tesztváry 1970-04-05', 'Anna Kísérlety 2002-06-30'],
  ['IS', 'Iceland', 'Ísland', 'is', 'Innskráning',
    'Guðrún Prófunardóttir 1987-10-10', 'Jón Tilraunason 1961-05-29', 'Sigríður Prufudóttir 2001-01-13'],
  ['IE', 'Ireland', 'Éire', 'ga', 'Logáil isteach',
    "Aoife O'Testeen 1992-02-02", 'Cian MacProofe 1967-12-11', 'Niamh Ní Thriailín 2003-08-17'],
  ['IT', 'Italy', 'Italia', 'it', 'Accedi',
    'Giulia Provarelli 1989-03-28', 'Marco Testarino 1975-09-15', 'Chiara Saggiolini 2000-07-02'],
  ['LV', 'Latvia', 'Latvija', 'lv', 'Pieslēgties',
    'Anna Pārbaudiņa 1985-12-19', 'Jānis Testakalns 1971-07-31', 'Elīna Mēģinule 2000-02-28'],
  ['LI', 'Liechtenstein', 'Liechtenstein', 'de', 'Anmelden',
    'Vanessa Prüfmeierin 1994-11-20', 'Lukas Testbecker 1966-03-06', 'Nina Musterkindl 2002-12-01'],
  ['LT', 'Lithuania', 'Lietuva', 'lt', 'Prisijungti',
    'Ieva Bandymaitė 1990-08-30', 'Tomas Testauskaitis 1972-02-17', 'Gabija Mėginytė 2001-10-04'],
  ['LU', 'Luxembourg', 'Lëtzebuerg', 'lb', 'Aloggen',
    'Léa Proufeldinger 1991-05-14', 'Tom Testlinger 1968-08-08', 'Anouk Versuchsberg 2003-04-22'],
  ['MT', 'Malta', 'Malta', 'mt', 'Idħol',
    'Maria Provapardi 1993-01-12', 'Joseph Testabela 1963-11-23', 'Martina Provazammit 2002-09-07'],
  ['NL', 'Netherlands', 'Nederland', 'nl', 'Inloggen',
    'Sanne Proefdijkstra 1992-06-25', 'Daan Testenaar 1970-10-13', 'Fleur van der Proeven 2004-01-05'],
  ['PL', 'Poland', 'Polska', 'pl', 'Zaloguj się',
    'Zofia Próbkowska 1984-09-03', 'Piotr Testowiczak 1977-05-20', 'Hanna Sprawdzińska 2001-08-12'],
  ['PT', 'Portugal', 'Portugal', 'pt', 'Iniciar sessão',
    'Beatriz Provadeira 1988-12-27', 'João Testinhas 1965-02-09', 'Inês Ensaiadeiro 2003-06-18'],
  ['RO', 'Romania', 'România', 'ro', 'Autentificare',
    'Ioana Probărescu 1990-04-02', 'Andrei Testarian 1974-09-28', 'Maria Încercărescu 2002-11-16'],
  ['SK', 'Slovakia', 'Slovensko', 'sk', 'Prihlásiť sa',
    'Zuzana Skúškárová 1989-07-19', 'Peter Testovický 1969-01-03', 'Nina Pokusničková 2001-04-10'],
  ['SI', 'Slovenia', 'Slovenija', 'sl', 'Prijava',
    'Nina Preizkušnik 1986-11-08', 'Luka Testnikar 1973-06-14', 'Zala Poskusarič 2000-10-27'],
  ['ES', 'Spain', 'España', 'es', 'Iniciar sesión',
    'Lucía Pruebárez 1993-09-04', 'Javier Ensayoso 1969-06-16', 'Carmen Testorella 2003-12-29'],
  ['SE', 'Sweden', 'Sverige', 'sv', 'Logga in',
    'Elsa Provbergström 1990-12-05', 'Nils Testlundin 1966-03-18', 'Maja Prövarsson 2002-05-24'],
];

/** The first person of Sweden is `SE/NO/test-1`. */
function personOf(code: string, line: string, place: number): ForeignIdentity {
  const [given = '', ...family] = line.split(' ').slice(0, -1);
  const name = { given, family: family.join(' ') };
  return { identifier: `${code}/NO/test-${place + 1}`, name, born: line.slice(-10) };
}

/** The demo country's code. */
export const DEMO = 'CA';

export const COUNTRIES: readonly Country[] = LINES.map(([code, name, own, lang, logIn, ...people]) => ({
  code,
  name,
  own: { lang, name: own, logIn },
  people: people.map((line, place) => personOf(code, line, place)),
}));

export const countryOf = (code: unknown): Country | undefined => COUNTRIES.find((one) => one.code === code);
