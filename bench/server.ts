/** Our own server as `npm start` runs it, with the default storage (a SQLite file), under measurement. */
import { join } from 'node:path';
import { start } from '../src/start.ts';
import { announce } from './announce.ts';

const directory = process.env.BENCH_DIRECTORY ?? '.';
const running = await start({
  port: Number(process.env.PORT ?? 0),
  storage: `sqlite:${join(directory, 'bench.db')}`,
  demoPort: 'off',
});
announce(running.issuer);
