/** The signing keys: rotated by hand, since the real ones are only now and then (yearly). */
import { z } from 'zod';
import { rfc3339 } from '../kernel/clock.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type KeyState, rotateKeys } from '../oidc/keys/rotation.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';
import { Problem } from './problem.ts';

const body = z.strictObject({
  signs_in: z
    .int()
    .min(0)
    .max(86_400)
    .default(60)
    .describe(
      'Seconds from publication to the first signature; many libraries ask for JWKS at most every 30.',
    ),
});

const at = z.iso.datetime().nullable();
const keySchema = z.strictObject({
  kid: z.string(),
  state: z.enum(['next', 'signing', 'retiring']),
  signs_from: at,
  published_until: at,
});

export function keyRotation(ports: ControlPorts): Operation {
  return operation({
    id: 'rotateKeys',
    verb: 'post',
    path: '/keys/rotate',
    refuses: [409],
    says:
      'A new signing key: published in JWKS at once, it signs after `signs_in` seconds. The old one stays in JWKS for a day, ' +
      'longer where a token it signed lives longer. 409 while a key waits for its time.',
    body: { of: 'a rotation', schema: body, example: { signs_in: 60 } },
    answer: {
      status: 200,
      says: 'Every published key, newest first.',
      schema: z.strictObject({ keys: z.array(keySchema) }),
    },
    run: async ({ body: { signs_in } }) => {
      const keys = await rotateKeys(ports, signs_in);
      if (keys === 'pending')
        throw new Problem('conflict', 'A new key is published already and waits for its time to sign.');
      return { json: { keys: keys.map(wireKey) } };
    },
  });
}

function wireKey({ signs_from, published_until, ...key }: KeyState): JsonObject {
  const instant = (one: number | null) => (one === null ? null : rfc3339(one));
  return { ...key, signs_from: instant(signs_from), published_until: instant(published_until) };
}
