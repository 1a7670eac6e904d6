/** The refusal page's model: what the citizen reads above, what the developer reads below (law 6). */
import type { Request } from 'express';
import { holdsRealNumber } from '../people/pid.ts';
import { frameOf } from './frame.ts';
import { languageOf, pageRequest } from './page-request.ts';
import { type RefusalReport, reportOf } from './refusal-report.ts';
import { type Renderer, view } from './render.ts';
import { type Explanation, mask, type Refused } from './rule.ts';
import { TEXTS } from './texts.ts';

interface RefusalModel {
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
interface Developer extends RefusalReport {
  /** The address of this request's trail; null outside an open zone, where the reader may have no access. */
  readonly trail: string | null;
  readonly snippets: readonly { readonly title: string; readonly text: string }[];
  /** Null outside an open zone, too. */
  readonly register: Explanation['register'] | null;
}

interface RefusalReader {
  readonly openZone: boolean;
}

const ERROR = view<RefusalModel>('error');

/** The page as HTML. Unless `openZone`, nothing on it leads into the tester's zone. */
export function refusalPage(
  renderer: Renderer,
  req: Request,
  refused: Refused,
  reader: RefusalReader,
): string {
  const request = pageRequest(req);
  const { layout, refusals } = TEXTS[languageOf(request)];
  const { rule } = refused;
  const words = refusals[rule.citizen];
  const model: RefusalModel = {
    wrong: layout.somethingWrong,
    heading: words.heading,
    lines: words.lines,
    causes: words.causes ?? [],
    status: rule.status,
    error: rule.error,
    trace: request.trace,
    developer: developerPart(refused, request.trace, reader),
  };
  const parts = { title: words.heading, error: true, narrow: false, scripts: ['copy.js'] };
  return renderer.page(ERROR, model, frameOf(request, parts));
}

/** Whatever came from outside is masked and cut; snippets keep their length, they are to be copied. */
function developerPart(refused: Refused, trace: string, { openZone }: RefusalReader): Developer {
  const { snippets = [], register } = refused.explanation;
  const read = snippets.filter(({ testersOnly = false }) => openZone || !testersOnly);
  return {
    ...reportOf(refused),
    trail: openZone ? `/trail?trace=${trace}` : null,
    snippets: read.map(({ title, text }) => ({ title, text: mask(text) })),
    register: register !== undefined && openZone && harmless(register) ? register : null,
  };
}

/** A form that would carry a number that could be real is not offered (law 10). */
function harmless(fields: Readonly<Record<string, string>>): boolean {
  return !Object.values(fields).some(holdsRealNumber);
}
