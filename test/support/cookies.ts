/**
 * A browser's cookies: known by host, never by port (RFC 6265, 8.5), which is why ours carry the port in
 * their name.
 */
interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  take(from: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...parts] = line.split(';').map((part) => part.trim());
      const attributes = new Map(parts.map((part) => split(lowerName(part))));
      const [name, value] = split(pair);
      const path = attributes.get('path') ?? '/';
      const key = `${from.hostname} ${path} ${name}`;
      if (isOver(attributes)) this.#cookies.delete(key);
      else this.#cookies.set(key, { host: from.hostname, path, name, value });
    }
  }

  header(to: URL): string | undefined {
    const fit = [...this.#cookies.values()].filter(
      ({ host, path }) => host === to.hostname && covers(path, to.pathname),
    );
    return fit.length === 0 ? undefined : fit.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  get names(): readonly string[] {
    return [...this.#cookies.values()].map(({ name }) => name);
  }

  clear(): void {
    this.#cookies.clear();
  }
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

function lowerName(part: string): string {
  const [name, value] = split(part);
  return `${name.toLowerCase()}=${value}`;
}

function isOver(attributes: ReadonlyMap<string, string>): boolean {
  const age = attributes.get('max-age');
  if (age !== undefined) return Number(age) <= 0;
  const expires = attributes.get('expires');
  return expires !== undefined && Date.parse(expires) <= Date.now();
}

function covers(path: string, asked: string): boolean {
  return asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);
}
