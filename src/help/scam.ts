/** `/help/scam`: somebody calls and hurries; the phone asks to approve; the right answer is to decline there. */
import type { RequestHandler } from 'express';
import { wholeForm } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { saveSession } from '../web/session.ts';
import { type HelpAround, helpPage, helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import { tick } from './training/done.ts';

interface ScamModel {
  readonly heading: string;
  readonly lead: string;
  readonly ask: string;
  readonly phone: string;
  readonly message: string;
  readonly approve: string;
  readonly decline: string;
  /** What came of the answer; null = none was given yet. */
  readonly outcome: {
    readonly right: boolean;
    readonly told: string;
    readonly more: string;
    readonly again: string;
  } | null;
}

const SCAM = view<ScamModel & HelpAround>('help/scam');
const PATH = '/help/scam';

/** The call, or what came of the answer. */
export function scamPage(ports: HelpPorts): RequestHandler {
  return (req, res) => {
    const asking = helpRequest(req);
    const { say, request } = asking;
    const answered = request.query.get('answered');
    const kind = answered === 'decline' ? 'right' : 'wrong';
    const outcome = {
      right: kind === 'right',
      told: say(`scam.${kind}`),
      more: say(`scam.${kind}.more`),
      again: say('scam.again'),
    };
    const model: ScamModel = {
      heading: say('scam.title'),
      lead: say('scam.lead'),
      ask: say('scam.ask'),
      phone: say('scam.phone'),
      message: say('scam.message'),
      approve: say('scam.approve'),
      decline: say('scam.decline'),
      outcome: answered === 'decline' || answered === 'approve' ? outcome : null,
    };
    const above = [{ href: '/help/security', text: say('scam.above') }];
    res.send(helpPage(ports, asking, { view: SCAM, model, title: model.heading, above }));
  };
}

/** Declining is remembered as a mission done. */
export const answerScam: RequestHandler = async (req, res) => {
  const declined = wholeForm(helpRequest(req).request).get('answer') === 'decline';
  if (declined) {
    tick(req, 'scam');
    await saveSession(req);
  }
  res.redirect(303, `${PATH}?answered=${declined ? 'decline' : 'approve'}`);
};
