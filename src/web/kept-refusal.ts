/**
 * `GET /refusal/<trace id>`: the page that answered a form with a refusal, once more, for whoever reads it in
 * another language. The trail keeps what it tells.
 */
import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Store } from '../storage/store.ts';
import { localPath } from './address.ts';
import { sendPage } from './answers.ts';
import { pageRequest } from './page-request.ts';
import { developerPart, drawn, REFUSALS } from './refusal-page.ts';
import { keptIn } from './refusal-report.ts';
import type { Renderer } from './render.ts';
import { methods, type Route } from './router.ts';
import { type CitizenText, Refused } from './rule.ts';
import { NOT_FOUND } from './rules.ts';
import { TEXTS } from './texts.ts';

interface KeptRefusalPorts {
  readonly store: Store;
  readonly renderer: Renderer;
  readonly languages: RequestHandler;
  /** The reader may read the trail too. */
  readonly openZone: boolean;
}

/** More than one request writes. */
const MOST_EVENTS = 100;

/** Of the rule, in the query. */
const ASKED = z.object({
  citizen: z.custom<CitizenText>(
    (value) => typeof value === 'string' && Object.hasOwn(TEXTS.nb.refusals, value),
  ),
  status: z.coerce.number().int().min(400).max(599),
  back: z.string().default(''),
});

/** `languages`: the handler that takes what a link has chosen. */
export function keptRefusalRoute({ store, renderer, languages, openZone }: KeptRefusalPorts): Route {
  const show: RequestHandler = async (req, res) => {
    const request = pageRequest(req);
    const trace = String(req.params.trace ?? '');
    const asked = ASKED.safeParse(Object.fromEntries(request.query)).data;
    const events = asked === undefined ? [] : await store.events({ trace }, 0, MOST_EVENTS);
    const kept = events.map(keptIn).find((one) => one !== undefined);
    if (asked === undefined || kept === undefined) throw new Refused(NOT_FOUND);
    const { error, ...report } = kept;
    res.status(asked.status);
    const told = {
      rule: { ...asked, error },
      trace,
      developer: developerPart(report, trace, { openZone }),
      back: localPath(asked.back) ?? null,
    };
    sendPage(res, drawn(renderer, request, told));
  };
  return methods(`${REFUSALS}/:trace`, { get: [languages, show] });
}
