/** Search in the questions of one language: title before body. */
import type { HelpTopic } from '../eid/help.ts';
import type { Language } from '../kernel/language.ts';
import { plain } from './markup.ts';
import { type Answer, answersIn } from './topics.ts';

/** Small letters without accents; `å`, `æ`, `ø` and the letters of Sámi stay what they are. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[aeiou])[\u0300\u0301\u0308]/g, '')
    .normalize('NFC');
}

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How well a question fits; lower is better, null = not at all. */
function rank(asked: readonly string[], { title, body, steps = [], topic }: Answer, language: Language) {
  const begins = (words: readonly string[]) => (word: string) => words.some((one) => one.startsWith(word));
  const inTitle = begins(wordsOf(title));
  if (asked.every(inTitle)) return 0;
  const near = wordsOf([title, topic.texts[language].name].join(' '));
  if (asked.every(begins(near))) return 1;
  const whole = wordsOf([...near, ...body, ...steps].map(plain).join(' '));
  if (!asked.every(begins(whole))) return null;
  return asked.some(inTitle) ? 2 : 3;
}

/** The questions that hold every word, or its beginning: in their title first, then with it in their text. */
export function search(topics: readonly HelpTopic[], query: string, language: Language): readonly Answer[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  return topics
    .flatMap((topic) => answersIn(topic, language))
    .flatMap((answer) => {
      const place = rank(asked, answer, language);
      return place === null ? [] : [{ answer, place }];
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ answer }) => answer);
}

/** Shorter words say little of what a question is about. */
const TELLING = 4;

/** The question that most telling words of a sentence are found in; those of its title count twice. */
export function bestAnswer(
  topics: readonly HelpTopic[],
  sentence: string,
  language: Language,
): Answer | undefined {
  const asked = wordsOf(sentence).filter((word) => word.length >= TELLING);
  const scored = topics
    .flatMap((topic) => answersIn(topic, language))
    .map((answer) => ({ answer, score: scoreOf(asked, answer, language) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  return scored[0]?.answer;
}

function scoreOf(
  asked: readonly string[],
  { title, body, steps = [], topic }: Answer,
  language: Language,
): number {
  const near = wordsOf([title, topic.texts[language].name].join(' '));
  const far = wordsOf([...body, ...steps].map(plain).join(' '));
  const count = (words: readonly string[]) =>
    asked.filter((word) => words.some((one) => one.startsWith(word))).length;
  return 2 * count(near) + count(far);
}
