/** The tester's choices in the form, and the authorization request that follows from them. */
import { z } from 'zod';

export const ACR_VALUES = [
  '',
  'idporten-loa-substantial',
  'idporten-loa-high',
  'selfregistered-email',
  'selfregistered-email idporten-loa-substantial',
  'eidas-loa-substantial',
  'eidas-loa-high',
  'idporten-loa-substantial eidas-loa-substantial',
] as const;
export const PROMPTS = ['', 'login', 'consent', 'none'] as const;
export const MODES = ['', 'form_post', 'query.jwt', 'form_post.jwt'] as const;
/** The customers registered under the service. */
export const CUSTOMERS = ['', 'prove-kommune'] as const;
export const LOCALES = ['', 'nb', 'nn', 'en', 'se'] as const;

/** An unknown value counts as not chosen: the form offers none, and a mistyped link still starts a login. */
const choice = z.object({
  acr_values: z.enum(ACR_VALUES).catch(''),
  prompt: z.enum(PROMPTS).catch(''),
  ui_locales: z.enum(LOCALES).catch(''),
  onbehalfof: z.enum(CUSTOMERS).catch(''),
  response_mode: z.enum(MODES).catch(''),
  par: z
    .string()
    .optional()
    .catch(undefined)
    .transform((value) => value !== undefined && value !== 'off'),
  /** `testid` asks for a login without pages; ID-porten has no parameter that picks any other eID. */
  eid: z.enum(['picker', 'testid']).catch('picker'),
  pid: z.string().trim().catch(''),
});

export type LoginChoices = z.infer<typeof choice>;

export function parseChoices(fields: unknown): LoginChoices {
  return choice.parse(fields ?? {});
}

/** A login without pages, which opens no session at ID-porten. */
export function isHeadless({ eid, pid }: LoginChoices): boolean {
  return eid === 'testid' && pid !== '';
}

/** The parameters that the choices add to the request. */
export function parametersOf(choices: LoginChoices): Record<string, string> {
  const { acr_values, prompt, ui_locales, onbehalfof, response_mode, pid } = choices;
  const headless = isHeadless(choices);
  return {
    ...(acr_values !== '' && { acr_values }),
    ...(prompt !== '' && { prompt }),
    ...(ui_locales !== '' && { ui_locales }),
    ...(onbehalfof !== '' && { onbehalfof }),
    ...(response_mode !== '' && { response_mode }),
    ...(headless && { login_hint: `testid:${pid}_${acr_values || 'idporten-loa-substantial'}` }),
  };
}
