/** `/outbox`: what citizens wrote to the support, for testers. */
import type { RequestHandler } from 'express';
import { rfc3339 } from '../../kernel/clock.ts';
import { LIMIT_TABLE } from '../../kernel/limits.ts';
import { pageRequest } from '../../web/page-request.ts';
import { view } from '../../web/render.ts';
import { mask } from '../../web/rule.ts';
import type { HelpPorts } from '../ports.ts';
import { SUPPORT_MESSAGE } from './message.ts';

interface OutboxModel {
  readonly messages: readonly {
    readonly id: string;
    readonly at: string;
    readonly language: string;
    readonly email: string | null;
    readonly lines: readonly string[];
  }[];
}

const OUTBOX = view<OutboxModel>('help/outbox');

/** English, as every page that testers alone read. */
export function outboxPage({ store, clock, renderer }: HelpPorts): RequestHandler {
  return async (req, res) => {
    const { display } = pageRequest(req);
    const limit = LIMIT_TABLE.outbox.most;
    const found = await store.latest(SUPPORT_MESSAGE, {}, clock.now(), { limit });
    const model: OutboxModel = {
      messages: found.toReversed().map(({ id, value, aged }) => ({
        id,
        at: rfc3339(value.at - aged),
        language: value.language,
        email: value.email,
        lines: mask(value.text).split('\n'),
      })),
    };
    const back = { href: '/', text: 'Dashboard' };
    const frame = { language: 'en', display, path: null, title: 'Outbox', narrow: false, back } as const;
    res.send(renderer.page(OUTBOX, model, frame));
  };
}
