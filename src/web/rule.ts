/** A refusal explains itself (law 6): the type of a rule, and the error that carries one. */
import { numbersIn } from '../people/pid.ts';

/** The texts a citizen may read; the words stand in web/texts. */
export type CitizenText =
  | 'service_fault'
  | 'unknown_login'
  | 'unknown_service'
  | 'login_expired'
  | 'login_used'
  | 'stale_form'
  | 'cross_site'
  | 'not_found'
  | 'method'
  | 'bad_input'
  | 'system_fault'
  | 'busy'
  | 'tester_only';

export interface Rule {
  /** Dotted, stable: `redirect_uri.registered`. */
  readonly id: string;
  /** OAuth error code (RFC 6749, 5.2 and 4.1.2.1; OIDC Core 3.1.2.6) or one of our own for pages. */
  readonly error: string;
  /** HTTP status where the refusal is a page or JSON. */
  readonly status: number;
  readonly citizen: CitizenText;
  /** The rule in one plain English sentence, for the developer; also `error_description`. */
  readonly says: string;
  /** Address of the documentation's paragraph. */
  readonly see: string;
}

type RuleRow = readonly [says: string, see: string, citizen?: CitizenText];

/** A catalogue: rules of one error and status, by id. Each is the service's fault unless told. */
export function rules<const Id extends string>(
  error: string,
  status: number,
  rows: Readonly<Record<Id, RuleRow>>,
): Readonly<Record<Id, Rule>> {
  const made = Object.entries<RuleRow>(rows).map(([id, [says, see, citizen = 'service_fault']]) => [
    id,
    { id, error, status, citizen, says, see },
  ]);
  return Object.fromEntries(made) as Record<Id, Rule>;
}

/** The facts for the developer beside the rule. Where they are shown, they are escaped, cut and masked. */
export interface Explanation {
  /** The rule's sentence about this very request; the rule's own unless told. */
  readonly says?: string;
  /** Parameter name → what came, as it came: `told` hides secrets by their names. */
  readonly sent?: Readonly<Record<string, string | undefined>>;
  /** Further parameters: page and trail show them, the sentence of an answer leaves them out. */
  readonly beside?: Readonly<Record<string, string | undefined>>;
  readonly registered?: readonly string[];
  /** A request or value that would have been right. */
  readonly correct?: string;
  /** Headed, copyable blocks: a config snippet, a control call. `testersOnly`: for the tester's zone. */
  readonly snippets?: readonly {
    readonly title: string;
    readonly text: string;
    readonly testersOnly?: boolean;
  }[];
  /** Offers "register this service here": the form's hidden fields. */
  readonly register?: Readonly<Record<'client_id' | 'redirect_uri' | 'back', string>> & {
    readonly client_secret?: string;
  };
  /** Appended to the rule's sentence. */
  readonly detail?: string;
}

/** Thrown by a check, caught once per room: where it may be shown is decided by where it was caught. */
export class Refused extends Error {
  readonly rule: Rule;
  readonly explanation: Explanation;

  constructor(rule: Rule, explanation: Explanation = {}) {
    const { says = rule.says, detail } = explanation;
    super(detail === undefined ? says : `${says} ${detail}`);
    this.name = 'Refused';
    this.rule = rule;
    this.explanation = explanation;
  }
}

/** Masks every national identity number, synthetic ones too: no person's number is repeated. */
export function mask(text: string): string {
  let from = 0;
  let masked = '';
  for (const { start, end } of numbersIn(text)) {
    masked += `${text.slice(from, start)}***********`;
    from = end;
  }
  return masked + text.slice(from);
}

/** A sent value, fit to be shown: masked, then cut at 200 characters. */
export function shown(text: string): string {
  const masked = mask(text);
  return masked.length > 200 ? `${masked.slice(0, 200)}…` : masked;
}
