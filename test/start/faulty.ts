/** The command line with two faults nobody catches: SIGUSR2 throws, SIGHUP rejects. */
import '../../src/main.ts';

process.on('SIGUSR2', () => {
  throw new Error('thrown for a test');
});
process.on('SIGHUP', () => void Promise.reject(new Error('rejected for a test')));
