/** The schemas that the OpenAPI description names. */
import { z } from 'zod';
import { deskSchema, messageSchema, phoneSchema } from './phone-schemas.ts';
import { codeSchema, codesSchema, eventSchema, loginSchema, serviceSchema } from './schemas.ts';

const text = z.string();

const problemSchema = z.looseObject({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  errors: z
    .array(
      z.strictObject({
        pointer: text,
        detail: text,
        rule: text.optional().describe('Of registration, where one is broken.'),
        see: text.optional(),
        sent: text.optional().describe('What breaks the rule, as far as it may be shown.'),
      }),
    )
    .optional(),
  trace: text,
});

/** Named in the description, beside the person; everything else is told where it is used. */
export const components: Readonly<Record<string, z.ZodType>> = {
  Codes: codesSchema,
  HandedOutCode: codeSchema,
  Service: serviceSchema,
  Login: loginSchema,
  TrailEvent: eventSchema,
  Message: messageSchema,
  Phone: phoneSchema,
  Desk: deskSchema,
  Problem: problemSchema,
};
