/** The bench service's key, made once per process tree, handed to children by the environment. */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';

const pem = process.env.BENCH_KEY ?? made();
process.env.BENCH_KEY = pem;

function made(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString();
}

export const privateKey = createPrivateKey(pem);
export const publicKey = {
  ...createPublicKey(privateKey).export({ format: 'jwk' }),
  kid: 'bench-client',
  alg: 'RS256',
  use: 'sig',
};
