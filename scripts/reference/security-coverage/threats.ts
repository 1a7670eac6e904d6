/** Who attacks or what breaks, and classes of mistakes that other identity providers have made. */
import { row, type SecuritySection } from './row.ts';

const ACTORS: SecuritySection = {
  title: 'Actors',
  source: 'What each of them may never get: [the threat model](../security.md#threat-model).',
  rows: [
    row('threat-T1', 'a tester types a real number, goes back, reloads, clicks twice, opens many tabs'),
    row('threat-T2', 'a service uses what is another’s: address, code, token, audience, assertion'),
    row('threat-T3', 'a page of another site sends forms, frames pages, or logs somebody in or out'),
    row('threat-T4', 'a colleague on a shared deployment reads or takes over others’ logins'),
    row('threat-T5', 'whoever reads logs and proxies finds codes, tokens or numbers'),
    row('threat-T6', 'a guesser: in parallel, over many sessions, with the number written otherwise'),
    row('threat-T7', 'an enumerator: which numbers have an eID', 'a list of all test persons'),
    row('threat-T8', 'an injector: markup, line ends, prototypes, odd encodings in any field'),
    row('threat-T9', 'a forger of Host and of proxies’ headers'),
  ],
};

const FAULTS: SecuritySection = {
  title: 'Faults',
  source: 'What must hold when something breaks.',
  rows: [
    row('threat-F1', 'kill -9 in the middle of a login'),
    row('threat-F2', 'the store locked, slow or gone, and back'),
    row('threat-F3', 'a clock that jumps'),
    row('threat-F4', 'a full disk'),
    row('threat-F5', 'ten times the load, slow clients, huge bodies and headers'),
    row('threat-F6', 'two instances behind one address'),
    row('threat-F7', 'a session or a login that ends on the way'),
    row('threat-F8', 'a store that an older version wrote'),
  ],
};

const CLASSES: SecuritySection = {
  title: 'Classes of past failures',
  source: 'Each was a vulnerability of another identity provider.',
  rows: [
    row('class-redirect-uri', 'redirect URIs that parsers read differently'),
    row('class-unbound-login', 'a code for whoever knows the id of a login'),
    row('class-login-csrf', 'an answer that is not bound to the browser that asked'),
    row('class-session-after-logout', 'a session id that goes on after the logout'),
    row('class-code-twice', 'a one-time code that works twice'),
    row('class-after-lockout', 'a login that goes on after the credential was blocked'),
    row('class-own-parallel-logins', 'parallel logins of one person taken for an attack'),
    row('class-counter-spelling', 'attempts counted for each spelling of the name'),
    row('class-assertion-replay', 'a client assertion used twice'),
    row('class-audience-injection', 'a client assertion for another server'),
    row('class-scripted-page', 'markup in a page that redirects or posts'),
    row('class-demo-redirect', 'a simulator that redirects to any address'),
    row('class-pattern', 'input that keeps a pattern or a parser busy'),
  ],
};

export const THREATS: readonly SecuritySection[] = [ACTORS, FAULTS, CLASSES];
