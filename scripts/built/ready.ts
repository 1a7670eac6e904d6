/**
 * The health check of a container, `node dist/ready.js`: asks the simulator with the same environment for
 * `/ready`. Ends with 0 where it is ready, else with 1 and a sentence.
 */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

const { HOST = 'localhost', PORT = '7575', PROVEPORTEN_TLS = 'off' } = process.env;
/** Docker gives a check three seconds (Dockerfile). */
const PATIENCE_MS = 2_500;

/** Who binds every address is asked on the loopback one. */
const host = ['0.0.0.0', '::', 'localhost'].includes(HOST) ? '127.0.0.1' : HOST;
const request = PROVEPORTEN_TLS === 'off' ? httpRequest : httpsRequest;
// Its certificate has the names that browsers use, and whoever answers on this port is the program itself.
const asked = request({ host, port: PORT, path: '/ready', rejectUnauthorized: false, timeout: PATIENCE_MS });

function end(problem: string): void {
  console.error(`Prøveporten on port ${PORT} is not ready: ${problem}.`);
  process.exit(1);
}

asked
  .on('response', ({ statusCode }) => {
    if (statusCode === 200) process.exit(0);
    else end(`it answered ${statusCode}`);
  })
  .on('timeout', () => end(`no answer within ${PATIENCE_MS / 1000} s`))
  .on('error', ({ message }) => end(message))
  .end();
