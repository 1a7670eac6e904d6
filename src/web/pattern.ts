/**
 * The routes by their paths: found by the text, or, where a segment is a parameter, among those that begin
 * with the same segment.
 */
import type { Route } from './router.ts';

/**
 * Finds the route of a path.
 *
 * @throws Error for an address that another one hides
 */
export function finder(routes: readonly Route[]): (path: string) => Route | undefined {
  const whole = new Map<string, Route>();
  const rooms = new Map<string, Parametric[]>();
  const find = (path: string) => whole.get(path) ?? fitting(rooms.get(roomOf(path)), path);
  for (const route of routes) {
    const { pattern } = route;
    if (find(pattern) !== undefined) throw new Error(`${pattern} is served twice`);
    const room = rooms.get(roomOf(pattern)) ?? [];
    if (pattern.includes(':')) rooms.set(roomOf(pattern), [...room, { route, segments: pattern.split('/') }]);
    else whole.set(pattern, route);
  }
  return find;
}

/** The parameters of the pattern, decoded from the path. @throws URIError for a part that does not decode */
export function parametersOf(pattern: string, path: string): Record<string, string> {
  const sent = path.split('/');
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((segment, place) =>
        isParameter(segment) ? [[segment.slice(1), decodeURIComponent(sent[place] ?? '')] as const] : [],
      ),
  );
}

/** A route with parameters. */
interface Parametric {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** The first segment, which is never a parameter. */
function roomOf(path: string): string {
  const end = path.indexOf('/', 1);
  return end < 0 ? path : path.slice(0, end);
}

function fitting(room: readonly Parametric[] | undefined, path: string): Route | undefined {
  if (room === undefined) return undefined;
  const sent = path.split('/');
  return room.find(({ segments }) => fits(segments, sent))?.route;
}

function fits(segments: readonly string[], sent: readonly string[]): boolean {
  const same = (segment: string, place: number) =>
    isParameter(segment) ? sent[place] !== '' : segment === sent[place];
  return segments.length === sent.length && segments.every(same);
}

const isParameter = (segment: string) => segment.startsWith(':');
