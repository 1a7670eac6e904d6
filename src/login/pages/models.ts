/** The models of a login's pages: the state decides the page (law 3). */

import type { Facts, Feedback } from '../../eid/facts.ts';
import type { Step } from '../../eid/step.ts';
import type { Translate } from '../../eid/texts.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Language } from '../../kernel/language.ts';
import { type View, view } from '../../web/render.ts';
import type { ServiceMessage } from '../../web/service-messages.ts';
import { TEXTS } from '../../web/texts.ts';
import type { Login } from '../machine/login.ts';
import { methodOf, type Tables } from '../machine/tables.ts';
import {
  type ButtonModel,
  buttons,
  type FieldModel,
  fieldModels,
  offered,
  type PageMessage,
} from './controls.ts';
import { developerCall } from './developer-call.ts';
import { type ServiceMessagesModel, serviceMessagesModel } from './service-messages.ts';
import { loginTexts, textsOf } from './texts.ts';
import { type WaitModel, waitModel, waitState } from './wait-model.ts';

/**
 * A form's hidden fields and where it goes. `login` is `<id>.<version>`, so that an old form is known as old.
 */
export interface FormModel {
  readonly action: string;
  readonly csrf: string;
  readonly login: string;
}

/** The ways out of a page, below its form: to the picker, and home to the service without a login. */
export interface Exits {
  /** null = the page is the picker, or the eID is behind the citizen. */
  readonly back: string | null;
  readonly cancel: string;
}

export interface StepModel {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly fields: readonly FieldModel[];
  readonly submit: string;
  readonly extra: readonly ButtonModel[];
  /** The menu at the top right; empty = none. */
  readonly menu: readonly ButtonModel[];
  readonly menuText: string;
  /** Its own view's template, below views/; null = the shared one. */
  readonly view: string | null;
  readonly wait: WaitModel | null;
  readonly username: string | null;
  readonly form: FormModel;
  /** null = the page's own buttons are all there is. */
  readonly exits: Exits | null;
  readonly message: PageMessage | null;
  readonly messageHeading: string;
  readonly notice: string | null;
  /** About this eID. */
  readonly serviceMessages: ServiceMessagesModel | null;
  /** Commands for the developer, in English; null = none. */
  readonly developer: string | null;
  /** For the tester, in English: links to this person's codes and phone; empty outside the tester's zone. */
  readonly tester: readonly TesterLink[];
  readonly own: JsonObject;
}

/** Opens beside the login, in a tab of its own. */
export interface TesterLink {
  readonly id: string;
  readonly href: string;
  readonly text: string;
}

export interface PlainModel {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly choices: readonly { readonly href: string; readonly name: string; readonly line: string }[];
  readonly form: (FormModel & { readonly text: string; readonly entry: string }) | null;
  /** Drawn as a button: the main one where there is no form. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

export const stepView: View<StepModel> = view('login/step');
export const waitingView: View<StepModel> = view('login/waiting');
export const plainView: View<PlainModel> = view('login/plain');

/** The values that every page of a login is drawn from. */
export interface PageContext {
  readonly tables: Tables;
  readonly language: Language;
  readonly form: FormModel;
  /** The page's own notice about a form that came late, beside the login's feedback. */
  readonly late: LateForm | null;
}

/** An old form, or the one that led on, sent once more. */
export type LateForm = 'stale' | 'twice';

/** The login's feedback, as an error or as a notice. */
export function said(login: Login, t: Translate): { message: PageMessage | null; notice: string | null } {
  const { say } = login;
  if (say === null) return { message: null, notice: null };
  const text = t(say.text, say.with);
  if (say.kind === 'notice') return { message: null, notice: text };
  const also = (say.also ?? []).map(({ field, text: key }) => ({ field, text: t(key, say.with) }));
  return { message: { field: say.field ?? null, text, also, code: say.shown ?? null }, notice: null };
}

/** Key of the text; of an unknown service there is no way back. */
export const cancelText = ({ service }: Login): string => (service === null ? 'cancel.alone' : 'cancel');

export interface StepContext extends PageContext {
  readonly facts: Facts;
  /** Address of the control API, for the developer's commands; null outside an open zone. */
  readonly control: string | null;
  readonly tester: readonly TesterLink[];
  /** All that stand now. */
  readonly messages: readonly ServiceMessage[];
}

export function stepModel(login: Login, step: Step, context: StepContext): StepModel {
  const { facts } = context;
  const t = loginTexts(context.language, textsOf(context.tables, login));
  const own = step.page?.(facts, context.language) ?? {};
  const say = standing(login, context) ?? login.say;
  const { message, notice: told } = said({ ...login, say }, t);
  const notice = context.late !== null ? t(`${context.late}.text`) : told;
  const state = waitState(login, facts.at);
  return {
    heading: t(step.heading, own),
    lead: (step.lead ?? []).map((key) => t(key, own)),
    fields: fieldModels(step.fields, { ...step.values?.(facts), ...login.typed }, message, (key) =>
      t(key, own),
    ),
    submit: t(step.submit, own),
    extra: buttons(offered(step, facts), t),
    menu: buttons(step.menu, t),
    menuText: t('menu'),
    view: step.view ?? null,
    wait:
      state === null
        ? null
        : waitModel({ login, state, notice, errorPrefix: TEXTS[context.language].layout.errorPrefix }, t),
    username: step.fields.some(({ type }) => type === 'password') ? (facts.person?.pid ?? null) : null,
    form: context.form,
    exits: exitsOf(login, step, (key) => t(key, { service: login.shown.name, ...own })),
    message,
    messageHeading: t(messageHeading({ ...login, say })),
    notice,
    serviceMessages: serviceMessagesModel(aboutEid(login, context.messages), context.language, t),
    developer: developerCall(login.say, context),
    tester: context.tester,
    own,
  };
}

/** What the eID says of things as they stand. */
function standing(login: Login, { tables, facts }: StepContext): Feedback | null {
  return login.post_login === null ? (methodOf(tables, login)?.stands?.(facts) ?? null) : null;
}

/** Those about the eID that the login stands at. */
function aboutEid(login: Login, messages: readonly ServiceMessage[]): readonly ServiceMessage[] {
  return login.post_login === null ? messages.filter(({ eid }) => eid === (login.method ?? '')) : [];
}

function exitsOf(login: Login, { cancel = cancelText(login), ownExits }: Step, t: Translate): Exits | null {
  return ownExits === true ? null : { back: login.post_login === null ? t('back') : null, cancel: t(cancel) };
}

/** About a field, a code that stops the login, or an event elsewhere. */
function messageHeading({ say, wait }: Login): string {
  if (say?.field !== undefined) return 'errors.heading';
  return say?.code === undefined || wait !== null ? 'errors.happened' : 'errors.stopped';
}
