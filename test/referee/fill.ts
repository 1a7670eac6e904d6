import { writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import { openOurs, prepare } from './ours.ts';
import { openReferee } from './referee.ts';
import { acceptedRows } from './rows-accepted.ts';
import { backRows } from './rows-back.ts';
import { pageRows } from './rows-page.ts';
import { pushedRows } from './rows-pushed.ts';
import { tokenRows } from './rows-token.ts';
import { verdict } from './side.ts';

const pair = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'signing', alg: 'RS256', use: 'sig' } as never;
const ground = await prepare(jwk);
class Missing extends Error {
  key;
  constructor(key: object) {
    super('x');
    this.key = key;
  }
}
const inner = ground.store.change.bind(ground.store) as (...args: any[]) => any;
(ground.store as any).change = (at: any, keys: any, decide: any) =>
  inner(at, keys, (look: any) => {
    try {
      return decide((kind: string, id: string) => {
        try {
          return look(kind, id);
        } catch {
          throw new Missing({ kind, id });
        }
      });
    } catch (e) {
      if (e instanceof Missing) return { read: [e.key] };
      throw e;
    }
  });
const ours = await openOurs(ground);
const referee = await openReferee(jwk);
const out: Record<string, object> = {};
for (const row of [
  ...acceptedRows(pair.privateKey),
  ...pageRows(),
  ...backRows(),
  ...pushedRows(pair.privateKey),
  ...tokenRows(),
]) {
  const got: Record<string, string> = {};
  for (const side of [ours, referee]) {
    try {
      const reply = await row.send(side);
      got[side.name] = verdict(reply);
      if (process.env.V && row.name.includes(process.env.V)) console.log(side.name, reply);
    } catch (e) {
      got[side.name] = `THROWN ${(e as Error).message}`;
    }
  }
  const ev = (await ground.store.latestEvents({}, 1)).at(-1);
  const hit = ev?.kind === 'refusal' ? ev.rule : '-';
  out[row.name] = got;
  const same = (got.ours ?? '').replace(/^30[23]/, '') === (got.referee ?? '').replace(/^30[23]/, '');
  console.log(
    same ? '  ' : '!!',
    row.name.padEnd(60),
    (got.ours ?? '').padEnd(36),
    (got.referee ?? '').padEnd(36),
    row.rule !== undefined && hit !== row.rule ? `RULE ${hit} not ${row.rule}` : '',
  );
}
writeFileSync('/tmp/res.json', JSON.stringify(out));
process.exit(0);
