/** The refusal page's model: what the citizen reads above, what the developer reads below (law 6). */
import type { Request } from 'express';
import { frameOf } from './frame.ts';
import { languageOf } from './language-switch.ts';
import { type Renderer, view } from './render.ts';
import { mask, type Refused, shown } from './rule.ts';
import { TEXTS } from './texts.ts';

export interface RefusalModel {
  readonly wrong: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly causes: readonly string[];
  readonly status: number;
  readonly error: string;
  readonly trace: string;
  readonly developer: Developer;
}

/** English: only developers read it. */
interface Developer {
  readonly rule: string;
  readonly says: string;
  readonly detail: string | null;
  readonly sent: readonly { readonly name: string; readonly value: string | null }[];
  readonly registered: readonly string[] | null;
  readonly correct: string | null;
  readonly see: string;
  readonly snippets: readonly { readonly title: string; readonly text: string }[];
  readonly register: {
    readonly client_id: string;
    readonly redirect_uri: string;
    readonly back: string;
  } | null;
}

const ERROR = view<RefusalModel>('error');

/** The page as HTML; `uiLocales` of the refused request, where it was readable. */
export function refusalPage(
  renderer: Renderer,
  req: Request,
  refused: Refused,
  uiLocales: readonly string[] = [],
): string {
  const { layout, refusals } = TEXTS[languageOf(req, uiLocales)];
  const { rule } = refused;
  const words = refusals[rule.citizen];
  const model: RefusalModel = {
    wrong: layout.somethingWrong,
    heading: words.heading,
    lines: words.lines,
    causes: words.causes ?? [],
    status: rule.status,
    error: rule.error,
    trace: req.trace,
    developer: developerPart(refused),
  };
  const parts = { title: words.heading, error: true, narrow: false, scripts: ['copy.js'] };
  return renderer.page(ERROR, model, frameOf(req, parts, uiLocales));
}

/** Whatever came from outside is masked and cut; snippets keep their length, they are to be copied. */
function developerPart({ rule, explanation }: Refused): Developer {
  const { sent = {}, registered, correct, snippets = [], register, detail } = explanation;
  return {
    rule: rule.id,
    says: rule.says,
    detail: detail === undefined ? null : mask(detail),
    sent: Object.entries(sent).map(([name, value]) => ({
      name,
      value: value === undefined ? null : shown(value),
    })),
    registered: registered?.map(shown) ?? null,
    correct: correct === undefined ? null : mask(correct),
    see: rule.see,
    snippets: snippets.map(({ title, text }) => ({ title, text: mask(text) })),
    register: register !== undefined && harmless(register) ? register : null,
  };
}

/** A form that would carry eleven digits in a row is not offered (law 10). */
function harmless(fields: Readonly<Record<string, string>>): boolean {
  return Object.values(fields).every((value) => mask(value) === value);
}
