/**
 * The help centre's data: a topic holds groups of questions. The general topics are the help room's; that of an
 * eID lives with the eID, and goes with it.
 */

import type { JsonObject } from '../kernel/json.ts';
import type { Localized } from '../kernel/language.ts';
import type { AgentId } from './browser.ts';

/** One question. `[words](/address)` in a line of `body` or `steps` is a link; `{demo}/…` leads to the bundled services. */
export interface AnswerTexts {
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** A numbered list behind the paragraphs. */
  readonly steps?: readonly string[];
}

interface GroupTexts {
  readonly name: string;
  /** By the question's anchor, which is unique within its topic. */
  readonly answers: Readonly<Record<string, AnswerTexts>>;
}

interface GuideTexts {
  readonly title: string;
  /** By the step's id: what the citizen does there. */
  readonly steps: Readonly<Record<string, string>>;
}

/** A topic in one language. Its questions stand in the order in which Bokmål has them. */
interface TopicTexts {
  readonly name: string;
  /** One line, for the index and under the heading. */
  readonly line: string;
  readonly groups: Readonly<Record<string, GroupTexts>>;
  /** By the guide's id. */
  readonly guides?: Readonly<Record<string, GuideTexts>>;
}

/** A known bug: a question, and how a tester brings the state about that it tells of. */
export type Bug = { readonly answer: string } & (
  | {
      /** The browser is taken for one of these. */
      readonly browsers: readonly AgentId[];
    }
  | {
      /** What a new person holds of the eID, and the patch that ends the state. */
      readonly holds: JsonObject;
      readonly healed: JsonObject;
    }
);

/** A topic of the help centre. */
export interface HelpTopic {
  /** Segment of its address, `/help/<id>`; an eID's topic has the eID's id. */
  readonly id: string;
  /** Place among all topics; ascending. */
  readonly order: number;
  readonly texts: Localized<TopicTexts>;
  /** Questions that only the Difi era knew (until 2019): they are marked so. */
  readonly historic?: readonly string[];
  /** Question → the guide of this topic that shows it step by step. */
  readonly shownBy?: Readonly<Record<string, string>>;
  readonly bugs?: readonly Bug[];
}

/** Read when somebody asks for help, and not at the start. */
export type LoadTopic = () => Promise<HelpTopic>;
