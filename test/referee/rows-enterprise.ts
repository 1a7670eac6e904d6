/** Client assertions signed with an enterprise certificate, at /par. */
import { type CryptoKey, exportPKCS8, generateKeyPair, importPKCS8 } from 'jose';
import { makeCertificate } from '../../src/certificates/make.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { issueCertificate } from '../../src/oidc/client/enterprise-certificate.ts';
import type { Store } from '../../src/storage/store.ts';
import { type Sending, signed } from './requests.ts';
import { type Row, row } from './rows.ts';

const ORGNO = '991825827';
const ID = 'enterprise';
const CERTIFIED =
  'The referee knows registered keys alone; certificates in x5c are ID-porten’s (Digdir, func_clientreg).';

interface Held {
  readonly private_key: string;
  readonly x5c?: readonly string[];
}

/** POST /par with what the enterprise holds. */
const certified =
  (hold: () => Promise<Held>): Sending =>
  async (side) => {
    const { private_key, x5c } = await hold();
    const key: CryptoKey = await importPKCS8(private_key, 'RS256');
    const header = { kid: undefined, ...(x5c === undefined ? {} : { x5c }) };
    return signed(key, { header, claims: { iss: ID, sub: ID }, form: { client_id: ID } })(side);
  };

async function selfMade(): Promise<Held> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const subject = [{ '2.5.4.97': `NTRNO-${ORGNO}` }];
  const now = systemClock.now();
  const certificate = await makeCertificate({
    ...{ subject, issuer: subject, publicKey, signingKey: privateKey, authority: false },
    ...{ from: now - 60_000, until: now + 3_600_000 },
  });
  return { private_key: await exportPKCS8(privateKey), x5c: [certificate] };
}

/** The store is there when the rows are sent. */
export function enterpriseRows(store: () => Store): readonly Row[] {
  const issued = (wish: object = {}) =>
    issueCertificate({ store: store(), clock: systemClock }, { orgno: ORGNO, expired: false, ...wish });
  const refused = (name: string, hold: () => Promise<Held>, rule: string) =>
    row(name, certified(hold), '401 json invalid_client', { rule });
  return [
    row('an assertion with an enterprise certificate', certified(issued), '201 json ok', {
      referee: '401 json invalid_client',
      reason: CERTIFIED,
    }),
    refused(
      'an assertion of an enterprise without its certificate',
      async () => ({ private_key: (await issued()).private_key }),
      'certificate.sent',
    ),
    refused('a self-signed certificate', selfMade, 'certificate.trusted'),
    refused('an expired certificate', () => issued({ expired: true }), 'certificate.valid'),
    refused(
      "another organisation's certificate",
      () => issued({ orgno: '123456789' }),
      'certificate.organisation',
    ),
    refused(
      'a certificate and the key of another',
      async () => ({ ...(await issued()), private_key: (await selfMade()).private_key }),
      'assertion.signature',
    ),
  ];
}
