/** Enterprise certificates for tests, made on the spot. */
import { z } from 'zod';
import { rfc3339 } from '../kernel/clock.ts';
import { issueCertificate } from '../oidc/client/enterprise-certificate.ts';
import { SERVICE } from '../services/service.ts';
import { recordNamed } from './find.ts';
import { type Operation, operation } from './operation.ts';
import type { ControlPorts } from './ports.ts';

const body = z.strictObject({
  client_orgno: z
    .string()
    .regex(/^\d{9}$/, 'An organisation number has 9 digits.')
    .optional()
    .describe('The organisation; the service’s own unless told.'),
  expired: z.boolean().default(false).describe('One that was valid until a year ago.'),
});

const certificateSchema = z.strictObject({
  client_orgno: z.string(),
  private_key: z.string().describe('PEM, PKCS #8; shown here and kept nowhere.'),
  certificate: z.string().describe('PEM.'),
  x5c: z.array(z.string()).describe('For the header of the assertion.'),
  valid_until: z.iso.datetime(),
});

export function certificateIssue(ports: ControlPorts): Operation {
  return operation({
    id: 'issueCertificate',
    verb: 'post',
    path: '/services/{client_id}/certificates',
    says:
      'A test enterprise certificate (virksomhetssertifikat) with its key, for a service with private_key_jwt that registered ' +
      'no jwks: it signs its assertions with the key and sends the certificate as `x5c`. The authority is this simulator’s own.',
    body: { of: 'a certificate', schema: body, example: {} },
    answer: { status: 201, says: 'The certificate.', schema: certificateSchema },
    run: async ({ params, body: { client_orgno, expired } }) => {
      const { value } = await recordNamed(ports, SERVICE, params.client_id);
      const orgno = client_orgno ?? value.client_orgno;
      const { valid_until, ...issued } = await issueCertificate(ports, { orgno, expired });
      return { json: { client_orgno: orgno, ...issued, valid_until: rfc3339(valid_until) } };
    },
  });
}
