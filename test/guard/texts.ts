/** What four sets of texts must have in common, and what nynorsk must not borrow. */
import { LANGUAGES } from '../../src/kernel/language.ts';
import { NORM } from './norm.ts';

/** Dotted key → text. */
export type Texts = Readonly<Record<string, string>>;

/** The four modules of one folder. */
export interface TextSet {
  /** `src/login/pages/texts` */
  readonly folder: string;
  readonly nb: Texts;
  readonly nn: Texts;
  readonly en: Texts;
  readonly se: Texts;
}

const OTHERS = ['nn', 'en', 'se'] as const;
type Other = (typeof OTHERS)[number];

/** Folder → language → the keys, parted by space, that may read as in nb. */
export type SameTexts = Readonly<Record<string, Readonly<Partial<Record<Other, string>>>>>;
const keysOf = (list = ''): readonly string[] => list.split(/\s+/).filter((key) => key !== '');

/** Words that are bokmål and cannot be nynorsk; what both forms allow (også, blir, velge, ingenting, må) is left out. */
const BOKMAL = new Set(
  `ikke jeg hvordan hva hvem hvor hvorfor hvis hvilken hvilket hvilke hver fra noe noen mer mye en et dere dem
   kun bare uten gjør kommer være vært hun selv flere hele siden skriver velger vet sier sperret ønsker forespørsel hjem
   annen deres`.split(/\s+/),
);

/** Endings and stems: `tjeneste` (teneste), `-ingen` of the feminines (-inga), `engangs-` (eingongs-). */
const BOKMAL_FORMS = [
  /^(\p{L}*)tjeneste/u,
  /\p{L}{3,}ningen$/u,
  /\p{L}{3,}loggingen$/u,
  /^engangs/u,
  /^egen$/u,
];

export function textBreaches(set: TextSet, same: SameTexts): readonly string[] {
  return [
    ...OTHERS.flatMap((language) => [...keyBreaches(set, language), ...sameBreaches(set, language, same)]),
  ].concat(
    (['nb', ...OTHERS] as const).flatMap((language) => spaceBreaches(set, language)),
    bokmalBreaches(set),
    normBreaches(set),
    staleEntries(set, same),
  );
}

/** The footer line that a speaker has not reviewed the page yet: the other languages have no such line. */
const SE_ONLY = new Set(['se.layout.unreviewed']);

/** Put before another text, so its closing space is meant. */
const PREFIX = /Prefix$/;

function keyBreaches(set: TextSet, language: Other): readonly string[] {
  const where = `${set.folder}/${language}.ts`;
  const missing = Object.keys(set.nb).filter((key) => !(key in set[language]));
  const extra = Object.keys(set[language]).filter(
    (key) => !(key in set.nb) && !SE_ONLY.has(`${language}.${key}`),
  );
  const holes = Object.entries(set.nb).flatMap(([key, text]) => {
    const other = set[language][key];
    return other === undefined || placeholders(text) === placeholders(other)
      ? []
      : [
          `${where}: "${key}" fills ${placeholders(other) || 'nothing'}, nb fills ${placeholders(text) || 'nothing'}.`,
        ];
  });
  return [
    ...missing.map((key) => `${where}: "${key}" is missing.`),
    ...extra.map((key) => `${where}: "${key}" is not in nb.`),
    ...holes,
  ];
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

function sameBreaches(set: TextSet, language: Other, same: SameTexts): readonly string[] {
  return Object.keys(set.nb)
    .filter((key) => set[language][key] === set.nb[key] && /\p{L}/u.test(set.nb[key] ?? ''))
    .filter((key) => !keysOf(same[set.folder]?.[language]).includes(key))
    .map(
      (key) =>
        `${set.folder}/${language}.ts: "${key}" reads as in nb ("${set.nb[key]}"): translate it, or list it in test/guard/same-texts.`,
    );
}

function staleEntries(set: TextSet, same: SameTexts): readonly string[] {
  return OTHERS.flatMap((language) =>
    keysOf(same[set.folder]?.[language])
      .filter((key) => set[language][key] === undefined || set[language][key] !== set.nb[key])
      .map((key) => `test/guard/same-texts: ${set.folder} "${key}" no longer reads alike in ${language}.`),
  );
}

function spaceBreaches(set: TextSet, language: Other | 'nb'): readonly string[] {
  return Object.entries(set[language])
    .filter(([key, text]) => !(PREFIX.test(key) && text === `${text.trim()} `))
    .filter(([, text]) => text.trim() === '' || text !== text.trim() || /\s{2}|\s[.,:!?]/.test(text))
    .map(([key, text]) => `${set.folder}/${language}.ts: "${key}" is empty or has stray space: "${text}".`);
}

function bokmalBreaches(set: TextSet): readonly string[] {
  return Object.entries(set.nn).flatMap(([key, text]) =>
    words(text)
      .filter((word) => BOKMAL.has(word) || BOKMAL_FORMS.some((form) => form.test(word)))
      .map((word) => `${set.folder}/nn.ts: "${key}" says "${word}", which is bokmål.`),
  );
}

function normBreaches(set: TextSet): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    (NORM[language] ?? []).flatMap(([form, ours]) =>
      Object.entries(set[language]).flatMap(([key, text]) =>
        words(text)
          .filter((word) => form.test(word))
          .map((word) => `${set.folder}/${language}.ts: "${key}" says "${word}"; ours is: ${ours}.`),
      ),
    ),
  );
}

/** Lower-cased; a part after a hyphen (the -en of BankID-en) is an ending, not a word. */
function words(text: string): readonly string[] {
  return (
    text
      .replace(/\{\w+\}/g, ' ')
      .toLowerCase()
      .match(/(?<![\p{L}-])\p{L}+/gu) ?? []
  );
}
