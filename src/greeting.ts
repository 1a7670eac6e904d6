/** The terminal's greeting at the start: everything a newcomer needs for a first login. */
import type { Running } from './start.ts';
import { version } from './version.ts';

export function greeting(running: Running): string {
  const { person } = running;
  return [
    `Prøveporten ${version}: a simulator of ID-porten, for tests only.`,
    '',
    `  Issuer      ${running.issuer}`,
    `  Discovery   ${running.issuer}/.well-known/openid-configuration`,
    `  Dashboard   ${running.login}/`,
    running.demo === null ? '  Demo login  off' : `  Demo login  ${running.demo}/login`,
    ...(person === null
      ? []
      : [
          `  Test person ${person.name}, ${person.pid}: password ${person.password}, codes at ${person.device}`,
        ]),
    '',
    ...running.warnings.map((warning) => `  Note: ${warning}`),
  ].join('\n');
}
