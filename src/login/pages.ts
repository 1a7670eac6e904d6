/** What the pages of a login show, as models: the state decides the page (law 3). */
import { rfc3339 } from '../kernel/clock.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Language } from '../web/language.ts';
import { type View, view } from '../web/render.ts';
import { type Login, MOST_EXTENSIONS, type Wait } from './login.ts';
import type { Button, Facts, LoginMethod, Step } from './method.ts';
import { entryOf, type Tables } from './transition.ts';
import { type Words, words } from './words.ts';

/** A form's hidden fields and where it goes. `login` is `<id>.<version>`, so that an old form is known as old. */
export interface FormModel {
  readonly action: string;
  readonly csrf: string;
  readonly login: string;
}

/** One complaint; `field` null = not about a field. */
interface Message {
  readonly field: string | null;
  readonly text: string;
  /** The eID's own code of the error. */
  readonly code: string | null;
}

export interface SelectorModel {
  readonly heading: string;
  readonly entries: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly line: string;
  }[];
  readonly none: string | null;
  readonly form: FormModel;
  readonly cancel: string;
  readonly message: Message | null;
  readonly messageHeading: string;
  readonly notice: string | null;
}

export interface FieldModel {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly type: string;
  readonly inputmode: string | null;
  readonly autocomplete: string;
  readonly value: string;
  readonly error: string | null;
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
  readonly cancel: string;
  readonly back: string | null;
  readonly message: Message | null;
  readonly messageHeading: string;
  readonly notice: string | null;
  /** Commands for the developer, in English; null = none. */
  readonly developer: string | null;
  /** For the tester: where this person's codes are; null outside the tester's zone. */
  readonly device: { readonly href: string; readonly text: string } | null;
  readonly own: JsonObject;
}

export interface ButtonModel {
  readonly id: string;
  /** What it answers as `extra`. */
  readonly value: string;
  readonly text: string;
  readonly look: 'button' | 'link' | 'arrow';
}

/** What the waiting page shows and its script needs. */
export interface WaitModel {
  /** RFC 3339, in real time. */
  readonly until: string;
  /** Seconds left when the page was made, at least 0. */
  readonly left: number;
  readonly time: string;
  /** The button for more time; null = there is no more. */
  readonly extend: string | null;
  readonly words: string | null;
  /** The stream that tells of changes. */
  readonly events: string;
  readonly version: number;
}

export interface PlainModel {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly forms: readonly (FormModel & { readonly text: string; readonly entry: string })[];
}

export const selectorView: View<SelectorModel> = view('login/selector');
export const stepView: View<StepModel> = view('login/step');
export const waitingView: View<StepModel> = view('login/waiting');
export const plainView: View<PlainModel> = view('login/plain');

/** What every page of a login is drawn from. */
export interface Drawing {
  readonly tables: Tables;
  readonly language: Language;
  readonly form: FormModel;
  /** The page's own notice (an old form), beside what the login says. */
  readonly stale: boolean;
}

/** What the login says, as an error or as a notice. */
function said(login: Login, speak: Words): { message: Message | null; notice: string | null } {
  const { say } = login;
  if (say === null) return { message: null, notice: null };
  const text = speak(say.text, say.with);
  if (say.kind === 'notice') return { message: null, notice: text };
  return { message: { field: say.field ?? null, text, code: say.shown ?? null }, notice: null };
}

export function selectorModel(login: Login, drawing: Drawing): SelectorModel {
  const { language, tables } = drawing;
  const speak = words(language);
  const entries = login.entries.flatMap((id) => {
    const found = entryOf(tables, id)?.entry;
    return found === undefined
      ? []
      : [{ id, href: `/authorize/${id}`, name: found.name[language], line: found.line[language] }];
  });
  const { message, notice } = said({ ...login, say: login.step === null ? login.say : null }, speak);
  return {
    heading: speak('picker.title'),
    entries,
    none: entries.length === 0 ? speak('picker.none') : null,
    form: drawing.form,
    cancel: speak('cancel'),
    message,
    messageHeading: speak(message?.field === null ? 'errors.stopped' : 'errors.heading'),
    notice: drawing.stale ? speak('stale.text') : notice,
  };
}

export interface StepDrawing extends Drawing {
  readonly facts: Facts;
  /** Address of the control API, for the developer's commands. */
  readonly control: string;
  /** Where the person's codes are shown; null outside the tester's zone. */
  readonly device: string | null;
}

export function stepModel(login: Login, step: Step, drawing: StepDrawing): StepModel {
  const { facts } = drawing;
  const table = tableOf(login, drawing.tables);
  const speak = words(drawing.language, table?.texts);
  const own = step.page?.(facts) ?? {};
  const { message, notice } = said(login, speak);
  return {
    heading: speak(step.heading, own),
    lead: (step.lead ?? []).map((key) => speak(key, own)),
    fields: fieldModels(step, step.values?.(facts) ?? {}, message, (key) => speak(key, own)),
    submit: speak(step.submit, own),
    extra: buttons(offered(step, facts), speak),
    menu: buttons(step.menu, speak),
    menuText: speak('menu'),
    view: step.view ?? null,
    wait:
      login.wait === null || login.wait === undefined ? null : waitModel(login, login.wait, drawing, speak),
    username: step.fields.some(({ type }) => type === 'password') ? (facts.person?.pid ?? null) : null,
    form: drawing.form,
    cancel: speak('cancel'),
    back: login.interlude === null ? speak('back') : null,
    message,
    messageHeading: speak(messageHeading(login)),
    notice: drawing.stale ? speak('stale.text') : notice,
    developer: developerCall(login.say?.with?.create, drawing.control),
    device: drawing.device === null ? null : { href: drawing.device, text: 'Code device' },
    own,
  };
}

/** About a field, a code that stops the login, or what happened elsewhere. */
function messageHeading({ say }: Login): string {
  if (say?.field !== undefined) return 'errors.heading';
  return say?.code === undefined ? 'errors.happened' : 'errors.stopped';
}

function offered({ extra = [], hides }: Step, facts: Facts): readonly Button[] {
  const hidden = hides?.(facts) ?? [];
  return extra.filter(({ id }) => !hidden.includes(id));
}

function buttons(given: readonly Button[] = [], speak: Words): readonly ButtonModel[] {
  return given.map(({ id, value = id, text, look }) => ({
    id,
    value,
    text: speak(text),
    look: look ?? 'button',
  }));
}

function waitModel(login: Login, wait: Wait, { facts }: StepDrawing, speak: Words): WaitModel {
  const left = Math.max(0, Math.ceil((wait.until - facts.at) / 1000));
  const { words: said } = login.notes;
  return {
    until: rfc3339(facts.stamp.at + wait.until - facts.at),
    left,
    time:
      left >= 60 ? speak('wait.minutes', { left: Math.ceil(left / 60) }) : speak('wait.seconds', { left }),
    extend: wait.extended < MOST_EXTENSIONS ? speak('wait.more') : null,
    words: typeof said === 'string' ? said : null,
    events: `/authorize/events?login=${login.id}`,
    version: login.version,
  };
}

function tableOf(login: Login, tables: Tables): Pick<LoginMethod, 'texts'> | undefined {
  return login.interlude === null
    ? tables.methods.find(({ id }) => id === login.method)
    : tables.interludes.find(({ id }) => id === login.interlude);
}

function fieldModels(
  step: Step,
  values: Readonly<Record<string, string>>,
  message: Message | null,
  speak: Words,
): readonly FieldModel[] {
  return step.fields.map((field) => ({
    id: field.id,
    label: speak(field.label),
    hint: field.hint === undefined ? null : speak(field.hint),
    type: field.type,
    inputmode: field.inputmode ?? null,
    autocomplete: field.autocomplete,
    value: values[field.id] ?? '',
    error: message?.field === field.id ? message.text : null,
  }));
}

/** The call that makes the person who was not found; the number is the tester's to fill in, since it was not kept. */
function developerCall(eid: Json | undefined, control: string): string | null {
  if (typeof eid !== 'string') return null;
  return [
    `curl -X POST ${control}/people \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '{"pid": "<the number>", "eids": {"${eid}": {}}}'`,
  ].join('\n');
}
