/**
 * The tester's zone: the control API and the tester's pages. Open while only this machine can reach it; else
 * behind one token.
 */
import { StartError } from '../kernel/errors.ts';
import { ownCookie } from './cookies.ts';
import { isLoopback, nameOf } from './hosts.ts';

export interface ZoneOptions {
  /** The address listened on. */
  readonly host: string;
  /** PROVEPORTEN_CONTROL_TOKEN; `none` opens the zone. */
  readonly token: string | null | undefined;
  readonly issuer: string;
  /** The address that browsers go to. */
  readonly login: string;
  /** PROVEPORTEN_HOSTS. */
  readonly hosts: readonly string[];
}

/** Settled at start. */
export interface Zone {
  /** No tester is asked for a token. */
  readonly open: boolean;
  /** Open because a setting says so (`none`), not only because other machines seem unable to reach it. */
  readonly toldOpen: boolean;
  /** A sentence for the terminal where the zone is open to others; then the banner says so too. */
  readonly notice: string | null;
  readonly token: string;
  readonly cookieName: string;
  readonly secure: boolean;
}

/** Characters of a token that other machines can try. */
const SHORTEST = 16;

/**
 * @throws StartError where the zone would be open to a network and no setting says so, or its token could be
 * guessed.
 */
export function decideZone(options: ZoneOptions): Zone {
  const { token = null, login } = options;
  const [reached] = reachedFromElsewhere(options);
  if (token === null && reached !== undefined)
    throw new StartError([
      `${reached}, so the control API and the tester pages need a token: set PROVEPORTEN_CONTROL_TOKEN. The value "none" opens them, for a container whose port is published on 127.0.0.1 only.`,
    ]);
  if (token !== null && token !== 'none' && reached !== undefined && token.length < SHORTEST)
    throw new StartError([
      `${reached}, and PROVEPORTEN_CONTROL_TOKEN has ${token.length} characters: it can be guessed. Set ${SHORTEST} or more, such as openssl rand -base64 24 prints.`,
    ]);
  const secure = login.startsWith('https:');
  return {
    open: token === null || token === 'none',
    toldOpen: token === 'none',
    notice:
      token === 'none' && reached !== undefined
        ? 'The tester zone is open to everyone who can reach this address.'
        : null,
    token: token ?? '',
    cookieName: ownCookie('proveporten-tester', login),
    secure,
  };
}

/**
 * The settings by which other machines reach this simulator, itself or through a proxy, each as the beginning
 * of a sentence.
 */
function reachedFromElsewhere({ host, issuer, login, hosts }: ZoneOptions): readonly string[] {
  return [
    ...(isLoopback(host) ? [] : [`HOST=${host} is reachable from other machines`]),
    ...[
      ['The issuer', issuer],
      ['The login origin', login],
    ].flatMap(([what, url = '']) =>
      isLoopback(new URL(url).hostname) ? [] : [`${what} ${url} is a name that other machines use`],
    ),
    ...hosts
      .filter((name) => !isLoopback(nameOf(name) ?? name))
      .map((name) => `PROVEPORTEN_HOSTS lists ${name}, a name that other machines use`),
  ];
}
