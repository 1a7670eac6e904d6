/** Another program that holds the lock of a store: `lock-holder.ts <file>`; says `held`, and lets go when its input ends. */
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2] ?? '', { timeout: 5000 });
database.exec('BEGIN IMMEDIATE');
process.stdout.write('held\n');
process.stdin.resume().once('end', () => {
  database.exec('ROLLBACK');
  database.close();
  process.stdout.write('let go\n');
});
