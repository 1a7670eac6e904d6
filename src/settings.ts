/** `settings:` of the config file. */
import { z } from 'zod';
import { httpHosts } from './services/http-hosts.ts';
import { scopesSchema } from './services/scope.ts';
import { MOST_MESSAGES, serviceMessage } from './web/service-messages.ts';

/** A duration. The refusal of `"30m"` and the like says the right number. */
const seconds = (standard: number) =>
  z
    .int({
      error: ({ code, input }) =>
        code === 'invalid_type'
          ? `${JSON.stringify(input)} is not a whole number of seconds; 1800 is half an hour.`
          : undefined,
    })
    .min(1)
    .max(10 * 365 * 86400)
    .default(standard);

/** `settings:` of the config file; all durations in whole seconds. */
export const settingsSchema = z.strictObject({
  lifetimes: z
    .strictObject({
      login: seconds(1800),
      authorization_code: seconds(60),
      par: seconds(120),
      sso_idle: seconds(1800),
      sso_max: seconds(7200),
      id_token: seconds(120),
      access_token: seconds(120),
      refresh_token: seconds(600),
      authorization: seconds(7200),
    })
    .prefault({}),
  /** Each block is read by the eID's own schema. */
  eids: z.record(z.string(), z.record(z.string(), z.json())).default({}),
  methods: z.array(z.string()).min(1).nullable().default(null),
  /** The demands of scopes on tokens; those not named have the defaults. */
  scopes: scopesSchema.default({}),
  /**
   * The accepted `aud` of a client assertion: `issuer` alone, or with `legacy` the token endpoint and lists
   * of the two, as before March 2025.
   */
  assertion_audience: z.enum(['issuer', 'legacy']).default('issuer'),
  /**
   * Hosts whose addresses may be registered as plain http, beside those of this machine:
   * `local.altinn.cloud`, `*.local`, `192.168.*`.
   */
  http_hosts: httpHosts.default([]),
  /**
   * Whether another origin is another site to the cookies, as in production, or what the browser takes it
   * for: on `localhost` the same.
   */
  same_site: z.enum(['production', 'as_served']).default('production'),
  /** What the citizens are told about the operation, on the picker and on the steps of an eID. */
  messages: z.array(serviceMessage).max(MOST_MESSAGES).default([]),
  logout: z
    .strictObject({
      /** Seconds that its page waits for the services' frames. */
      frontchannel_wait: z.int().min(1).max(10).default(2),
      /** `sub` of a logout token: pairwise, or the number as in Digdir's example. */
      logout_token_sub: z.enum(['pairwise', 'pid']).default('pairwise'),
    })
    .prefault({}),
  synthetic: z
    .array(z.literal([80, 40, 65]))
    // The cast, and each person made without a number, have 80: without it they could not log in.
    .refine((offsets) => offsets.includes(80), 'must list 80, which the people made here have: [80, 40].')
    .default([80]),
  /** Seconds until a person made at first sight of a number or an e-mail address is removed. */
  first_sight: seconds(30 * 86400),
  /** How long what has served its purpose can still be read. */
  retention: z
    .strictObject({
      /** A login, behind the end of its time. */
      logins: seconds(86400),
      /** A message of a phone or another device. */
      messages: seconds(2 * 86400),
      /** A letter or an e-mail. */
      post: seconds(60 * 86400),
      /** A browser that does nothing; its SSO session ends by its own timers. */
      sessions: seconds(86400),
      /** A message to the support. */
      support: seconds(30 * 86400),
      /** An event of the trail, where there are not too many of them before. */
      events: seconds(365 * 86400),
    })
    .prefault({}),
  /** Whether a login asks for contact information; a service and a person may say otherwise. */
  contact_info_step: z.boolean('contact_info_step is true or false.').default(false),
  /** False = the contact register fails for everybody; the control API may say otherwise. */
  contact_register_answers: z.boolean('contact_register_answers is true or false.').default(true),
  /** Contact information counts for so many months after it was updated or confirmed (eForvaltningsforskriften, 32). */
  contact_info_months: z.int().min(1).max(1200).default(18),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
