/** The models of the demo's views. */
import { ACR_VALUES, CUSTOMERS, LOCALES, type LoginChoices, MODES, PROMPTS } from './choices.ts';
import type { TokenExchange } from './exchange.ts';
import type { LoginProblem } from './problem.ts';
import type { Registration, SignedIn } from './relying.ts';

interface Select {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
}

interface DemoFormModel {
  readonly action: string;
  readonly selects: readonly Select[];
  readonly par: boolean;
  readonly testid: boolean;
  readonly pid: string;
}

export interface StartModel {
  readonly heading: string;
  readonly issuer: string;
  readonly form: DemoFormModel;
  readonly other: { readonly href: string; readonly name: string };
  /** The channels by which ID-porten told of a logout; null = none. */
  readonly told: string | null;
}

export interface SignedInModel extends StartModel {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly documents: readonly { readonly title: string; readonly text: string }[];
  readonly exchanges: readonly TokenExchange[];
  readonly logout: string;
  readonly headless: boolean;
}

export interface ProblemModel extends LoginProblem {
  readonly request: string | null;
  readonly again: string;
}

export interface GoodbyeModel {
  readonly heading: string;
  readonly sentence: string;
  readonly told: string | null;
  readonly again: string;
}

const NOT_GIVEN = 'none given';

function select(name: string, label: string, values: readonly string[], chosen: string): Select {
  const options = values.map((value) => ({
    value,
    text: value === '' ? NOT_GIVEN : value,
    selected: value === chosen,
  }));
  return { name, label, options };
}

function formModel(action: string, choices: LoginChoices): DemoFormModel {
  return {
    action,
    selects: [
      select('acr_values', 'Level (acr_values)', ACR_VALUES, choices.acr_values),
      select('prompt', 'Prompt', PROMPTS, choices.prompt),
      select('ui_locales', 'Language (ui_locales)', LOCALES, choices.ui_locales),
      select('onbehalfof', 'In whose name (onbehalfof)', CUSTOMERS, choices.onbehalfof),
      select('response_mode', 'How the answer travels (response_mode)', MODES, choices.response_mode),
    ],
    par: choices.par,
    testid: choices.eid === 'testid',
    pid: choices.pid,
  };
}

export function startModel(
  { path, name }: Registration,
  { path: otherPath, name: otherName }: Registration,
  choices: LoginChoices,
  plain: Pick<StartModel, 'issuer' | 'told'>,
): StartModel {
  const other = { href: `${otherPath}/`, name: otherName };
  return { heading: name, form: formModel(`${path}/login`, choices), other, ...plain };
}

const pretty = (value: object) => JSON.stringify(value, null, 2);

export function signedInModel(start: StartModel, path: string, signedIn: SignedIn): SignedInModel {
  const { header, claims, accessToken, userinfo, request, callback, exchanges } = signedIn;
  const text = (value: unknown) =>
    Array.isArray(value) ? value.join(' ') : String(value ?? 'not in the token');
  return {
    ...start,
    facts: [
      { name: 'National identity number (pid)', value: text(claims.pid) },
      { name: 'Level reached (acr)', value: text(claims.acr) },
      { name: 'Electronic ID (amr)', value: text(claims.amr) },
    ],
    documents: [
      { title: 'ID token: claims, validated', text: pretty(claims) },
      {
        title: 'Access token: claims',
        text: accessToken === undefined ? 'An opaque token.' : pretty(accessToken),
      },
      { title: 'Userinfo', text: pretty(userinfo) },
      { title: 'ID token: header', text: pretty(header) },
      { title: 'Authorization request', text: request },
      { title: 'Authorization response', text: callback },
    ],
    exchanges,
    logout: `${path}/logout`,
    headless: signedIn.headless,
  };
}
