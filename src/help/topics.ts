/** The topics there are: the general ones and those of the eIDs, read when somebody asks for help first. */
import type { AnswerTexts, HelpTopic } from '../eid/help.ts';
import type { LoginMethod } from '../eid/method.ts';
import type { Language } from '../kernel/language.ts';

/** In the order of the index. */
export type Topics = () => Promise<readonly HelpTopic[]>;

/** Reads them once, on the first request. */
export function topicsOf(methods: readonly Pick<LoginMethod, 'help'>[]): Topics {
  let read: Promise<readonly HelpTopic[]> | undefined;
  return () => {
    read ??= loaded(methods);
    return read;
  };
}

async function loaded(methods: readonly Pick<LoginMethod, 'help'>[]): Promise<readonly HelpTopic[]> {
  const { GENERAL } = await import('./topics/list.ts');
  const theirs = await Promise.all(methods.flatMap(({ help }) => (help === undefined ? [] : [help()])));
  return [...GENERAL, ...theirs].toSorted((one, other) => one.order - other.order);
}

/** One question where it stands. */
export interface Answer extends AnswerTexts {
  readonly id: string;
  readonly topic: HelpTopic;
  /** Address of the question itself. */
  readonly href: string;
  readonly historic: boolean;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly answers: readonly Answer[];
}

/** The groups of a topic in a language, in the order in which Bokmål has them. */
export function groupsIn(topic: HelpTopic, language: Language): readonly Group[] {
  const { groups } = topic.texts[language];
  return Object.entries(topic.texts.nb.groups).map(([id, { answers }]) => ({
    id,
    name: groups[id]?.name ?? '',
    answers: Object.keys(answers).flatMap((answer): readonly Answer[] => {
      const texts = groups[id]?.answers[answer];
      return texts === undefined ? [] : [answerOf(topic, answer, texts)];
    }),
  }));
}

/** All questions of a topic, in the order in which they stand. */
export const answersIn = (topic: HelpTopic, language: Language): readonly Answer[] =>
  groupsIn(topic, language).flatMap(({ answers }) => answers);

function answerOf(topic: HelpTopic, id: string, texts: AnswerTexts): Answer {
  const historic = topic.historic?.includes(id) ?? false;
  return { ...texts, id, topic, historic, href: `${addressOf(topic)}#${id}` };
}

export const addressOf = ({ id }: Pick<HelpTopic, 'id'>): string => `/help/${id}`;

/** The question of this anchor; undefined where the topic has none. */
export function answerNamed(topic: HelpTopic, id: string, language: Language): Answer | undefined {
  return answersIn(topic, language).find((answer) => answer.id === id);
}
