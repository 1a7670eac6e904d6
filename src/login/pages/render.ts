/** Answers with a page of a login: the picker, a step, or a plain one. */
import type { Step } from '../../eid/step.ts';
import { sendPage } from '../../web/answers.ts';
import { type Frame, frameOf } from '../../web/frame.ts';
import { allowRedirectTo } from '../../web/headers.ts';
import { languageOf, type PageRequest } from '../../web/page-request.ts';
import { view } from '../../web/render.ts';
import { Refused } from '../../web/rule.ts';
import { UNKNOWN_SERVICE } from '../../web/rules.ts';
import type { Login } from '../machine/login.ts';
import { methodOf, stepOf } from '../machine/tables.ts';
import { isForNobody } from '../machine/unknown-service.ts';
import { addressAt, type PageLogin } from './current-login.ts';
import {
  type FormModel,
  type LateForm,
  plainView,
  type StepModel,
  stepModel,
  stepView,
  waitingView,
} from './models.ts';
import { selectorModel, selectorView } from './picker.ts';
import { endedPage, type PlainPage } from './plain-pages.ts';
import type { LoginExchange, LoginRequest } from './request.ts';

export function formModel({ csrf }: LoginRequest, current: PageLogin, entry: string | undefined): FormModel {
  const login = current.login.value;
  return { action: addressAt(current, entry), csrf: csrf(), login: `${login.id}.${login.version}` };
}

/** `entry`: the eID whose page it is; undefined = the picker. */
export async function renderLogin(
  exchange: LoginExchange,
  current: PageLogin,
  entry: string | undefined,
  late: LateForm | null,
): Promise<void> {
  const { pages, request, res } = exchange;
  const login = current.login.value;
  const chosen = languageOf(request, login.wanted.ui_locales);
  if (isForNobody(login)) throw new Refused(UNKNOWN_SERVICE);
  if (login.state !== 'open') return renderPlain(exchange, endedPage(login, chosen, pages.tables), 200);
  const step = entry === undefined && login.post_login === null ? undefined : stepOf(pages.tables, login);
  const language = step?.language ?? chosen;
  const context = { tables: pages.tables, language, form: formModel(request, current, entry), late };
  allowRedirectTo(res, login.returns_to);
  const messages = pages.messages(current.messages);
  if (step === undefined) {
    const model = selectorModel(login, { ...context, messages, query: request.query, agent: request.agent });
    return sendPage(res, pages.renderer.page(selectorView, model, frameFor(request, login, model)));
  }
  const { facts: withPerson, factsWithoutPerson } = pages.logins;
  const facts = await (step.withoutPerson === true ? factsWithoutPerson : withPerson)(current.login);
  const method = login.post_login === null ? (methodOf(pages.tables, login) ?? null) : null;
  const about = { person: login.person, method, agent: request.agent };
  const tester = pages.tester?.(about) ?? [];
  const model = stepModel(login, step, { ...context, facts, control: pages.control, tester, messages });
  const shared = model.wait === null ? stepView : waitingView;
  const drawn = model.view === null ? shared : view<StepModel>(model.view);
  sendPage(res, pages.renderer.page(drawn, model, frameOfStep(request, login, step, model)));
}

/** With the scripts and the one language that the step has. */
function frameOfStep(request: PageRequest, login: Login, step: Step, model: StepModel): Frame {
  const frame = frameFor(request, login, model);
  const scripts = [...(frame.scripts ?? []), ...(step.scripts ?? [])];
  const { language } = step;
  return language === undefined ? { ...frame, scripts } : { ...frame, scripts, language, oneLanguage: true };
}

export function renderPlain({ pages, request, res }: LoginExchange, page: PlainPage, status: number): void {
  const { login, model, language } = page;
  if (login !== undefined) allowRedirectTo(res, login.returns_to);
  const frame = { ...frameFor(request, login, { heading: model.heading }), language };
  sendPage(res.status(status), pages.renderer.page(plainView, model, frame));
}

/**
 * Seconds between two looks of a waiting page without a script: time enough to reach its buttons by keyboard.
 */
const REFRESH = 10;

function frameFor(
  request: PageRequest,
  login: Login | undefined,
  model: Pick<StepModel, 'heading'> &
    Partial<Pick<StepModel, 'message' | 'wait'> & { readonly title: string }>,
): Frame {
  const [isError, wait] = [(model.message ?? null) !== null, model.wait ?? null];
  return frameOf(
    request,
    {
      title: model.title ?? model.heading,
      error: isError,
      service: login === undefined ? null : { name: login.shown.name, logo_uri: login.shown.logo_uri },
      narrow: true,
      // The focus is moved only where it belongs elsewhere: on a page with an error.
      scripts: [...(isError ? ['focus.js'] : []), ...(wait === null ? [] : ['waiting.js'])],
      ...(wait === null ? {} : { refresh: `${REFRESH}; url=${wait.again}` }),
    },
    login?.wanted.ui_locales,
  );
}
