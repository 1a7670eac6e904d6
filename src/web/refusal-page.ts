/** The refusal page's model: what the citizen reads above, what the developer reads below (law 6). */
import type { Request } from 'express';
import { holdsRealNumber } from '../people/pid.ts';
import { here } from './address.ts';
import { frameOf } from './frame.ts';
import { languageOf, type PageRequest, pageRequest } from './page-request.ts';
import { type RefusalReport, reportOf } from './refusal-report.ts';
import { type Renderer, view } from './render.ts';
import { type Explanation, mask, type Refused, type Rule } from './rule.ts';
import { TEXTS } from './texts.ts';

interface RefusalModel {
  readonly wrong: string;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly causes: readonly string[];
  readonly status: number;
  readonly error: string;
  readonly trace: string;
  /** The one way on; null = the lines say it. */
  readonly way: { readonly href: string; readonly text: string } | null;
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

/** A refusal as its page tells it. */
export interface ToldRefusal {
  readonly rule: Pick<Rule, 'status' | 'error' | 'citizen'>;
  /** Of the request that was refused. */
  readonly trace: string;
  readonly developer: Developer;
  /** The page that the refused form stood on; null = it is not known, or there was no form. */
  readonly back: string | null;
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
  const { trace, path } = request;
  const developer = developerPart(reportOf(refused), trace, reader, refused.explanation);
  const back = path === null ? here(req) : null;
  const told = { rule: refused.rule, trace, developer, back };
  return drawn(renderer, path === null ? { ...request, path: keptAt(told) } : request, told);
}

/** Draws the page, as its request wants it. */
export function drawn(
  renderer: Renderer,
  request: Pick<PageRequest, 'chosen' | 'display' | 'path'>,
  { rule, trace, developer, back }: ToldRefusal,
): string {
  const { layout, refusals } = TEXTS[languageOf(request)];
  const { heading, lines, causes = [], way } = refusals[rule.citizen];
  const model: RefusalModel = {
    wrong: layout.somethingWrong,
    ...{ heading, lines, causes, trace, developer },
    status: rule.status,
    error: rule.error,
    way: way === undefined || back === null || holdsRealNumber(back) ? null : { href: back, text: way },
  };
  const parts = { title: heading, error: true, narrow: false, scripts: ['copy.js'] };
  return renderer.page(ERROR, model, frameOf(request, parts));
}

/** Below which a refused form's page is read once more, by its trace id. */
export const REFUSALS = '/refusal';

/** The trail keeps the rest; null for a refusal that the store could not keep. */
function keptAt({ rule, trace, back }: ToldRefusal): string | null {
  const { citizen, status } = rule;
  if (citizen === 'busy') return null;
  const query = { citizen, status: String(status), ...(back === null ? {} : { back }) };
  return `${REFUSALS}/${trace}?${new URLSearchParams(query)}`;
}

/** Whatever came from outside is masked and cut; snippets keep their length, they are to be copied. */
export function developerPart(
  report: RefusalReport,
  trace: string,
  { openZone }: RefusalReader,
  { snippets = [], register }: Pick<Explanation, 'snippets' | 'register'> = {},
): Developer {
  const read = snippets.filter(({ testersOnly = false }) => openZone || !testersOnly);
  return {
    ...report,
    trail: openZone ? `/trail?trace=${trace}` : null,
    snippets: read.map(({ title, text }) => ({ title, text: mask(text) })),
    register: register !== undefined && openZone && harmless(register) ? register : null,
  };
}

/** A form that would carry a number that could be real is not offered (law 10). */
function harmless(fields: Readonly<Record<string, string>>): boolean {
  return !Object.values(fields).some(holdsRealNumber);
}
