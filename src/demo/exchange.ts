/** The exchanges between this service and ID-porten, fit to be shown: the client secret never is. */
import type { CustomFetch } from 'openid-client';

export interface TokenExchange {
  readonly request: string;
  readonly answer: string;
}

/** A `fetch` for openid-client that keeps each request and its answer. */
export function recording(client_secret: string, into: TokenExchange[]): CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, options as RequestInit);
    const body = await response.clone().text();
    into.push({
      request: masked(requestText(url, options.method, options.headers, options.body), client_secret),
      answer: masked(`HTTP ${response.status}\n\n${pretty(body)}`, client_secret),
    });
    return response;
  };
}

function requestText(url: string, method: string, headers: Record<string, string>, body: unknown): string {
  const shown = Object.entries(headers).map(([name, value]) =>
    name.toLowerCase() === 'authorization' ? `${name}: ${value.split(' ')[0]} (masked)` : `${name}: ${value}`,
  );
  const form = body instanceof URLSearchParams ? [...body].map(([name, value]) => `${name}=${value}`) : [];
  return [`${method} ${url}`, ...shown, ...(form.length > 0 ? ['', ...form] : [])].join('\n');
}

function masked(text: string, client_secret: string): string {
  return text.replaceAll(client_secret, '(masked)').replaceAll(encodeURIComponent(client_secret), '(masked)');
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
