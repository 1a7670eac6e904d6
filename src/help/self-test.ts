/** `/help/self-test`: what the simulator sees of this browser. Nothing of it is kept. */
import type { Request, RequestHandler } from 'express';
import { profileOf } from '../eid/browser.ts';
import { LANGUAGE_NAMES } from '../kernel/language.ts';
import { setCookie } from '../web/cookies.ts';
import { refusesCookies } from '../web/refused-cookies.ts';
import { view } from '../web/render.ts';
import { mask } from '../web/rule.ts';
import { type HelpAround, type HelpRequest, helpPage, helpRequest } from './page.ts';
import type { HelpPorts } from './ports.ts';
import type { HelpTexts } from './texts/nb.ts';
import { tick } from './training/done.ts';

interface SelfTestModel {
  readonly heading: string;
  readonly lead: string;
  readonly facts: readonly { readonly name: string; readonly value: string; readonly english: boolean }[];
  /** What only a script can tell; each value stands until it has. */
  readonly told: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly on: string;
  }[];
  readonly again: { readonly href: string; readonly text: string };
}

const SELF_TEST = view<SelfTestModel & HelpAround>('help/self-test');
const PATH = '/help/self-test';
/** The cookie that comes back, or does not. */
export const PROBE = 'proveporten_probe';
const LONGEST = 200;

const namesIn = (req: Request): readonly string[] =>
  (req.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.split('=')[0]?.trim() ?? '')
    .filter((name) => name !== '' && name !== PROBE);

/** Sends a cookie first, and tells on the next request whether it came back. */
export function selfTestPage(ports: HelpPorts): RequestHandler {
  return (req, res) => {
    const asking = helpRequest(req);
    const { say, request } = asking;
    if (!request.query.has('probed')) {
      setCookie(res, { name: PROBE, value: 'sent', secure: ports.cookies.secure });
      return res.redirect(303, `${PATH}?probed`);
    }
    const came = (req.headers.cookie ?? '').includes(`${PROBE}=`);
    const takes = came && !refusesCookies(req, ports.cookies.refuses);
    if (takes) tick(req, 'self-test');
    const model: SelfTestModel = {
      heading: say('self-test.title'),
      lead: say('self-test.lead'),
      facts: seenOf(ports, req, takes, asking),
      told: [
        {
          id: 'scripts',
          name: say('self-test.scripts'),
          value: say('self-test.scripts.off'),
          on: say('self-test.scripts.on'),
        },
        { id: 'window', name: say('self-test.window'), value: '–', on: '' },
      ],
      again: { href: PATH, text: say('self-test.again') },
    };
    const scripts = ['self-test.js'];
    res.send(helpPage(ports, asking, { view: SELF_TEST, model, title: model.heading, scripts }));
  };
}

/** `takes`: the cookie came back. */
function seenOf(
  { browser }: HelpPorts,
  req: Request,
  takes: boolean,
  { say, language }: HelpRequest,
): SelfTestModel['facts'] {
  const names = namesIn(req).join(', ');
  const shown = (value = '') => (value === '' ? say('self-test.none') : mask(value).slice(0, LONGEST));
  const fact = (key: keyof HelpTexts, value: string, english = false) => ({ name: say(key), value, english });
  return [
    fact('self-test.cookies', say(takes ? 'self-test.cookies.on' : 'self-test.cookies.off')),
    fact('self-test.names', shown(names)),
    fact('self-test.language', LANGUAGE_NAMES[language]),
    fact('self-test.asked', shown(req.get('accept-language'))),
    fact('self-test.profile', profileOf(browser.agent(req)).name, true),
    fact('self-test.agent', shown(req.get('user-agent'))),
  ];
}
