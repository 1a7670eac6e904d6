/** What the running program answers with a page: nobody keeps a list of pages. */
import type { Served } from '../../src/web/served.ts';

/** The paths that answer a browser with a page, whatever the page says. */
export async function pagePaths(origin: string, served: readonly Served[]): Promise<readonly string[]> {
  const paths = served.flatMap(({ pattern, methods }) =>
    ['GET', 'POST']
      .filter((method) => methods.includes(method))
      .map(async (method) => ((await isPage(origin, method, pattern)) ? [pattern] : [])),
  );
  return [...new Set((await Promise.all(paths)).flat())];
}

async function isPage(origin: string, method: string, path: string): Promise<boolean> {
  const answer = await fetch(origin + path.replace(/:\w+/g, 'p_nobody'), {
    method,
    redirect: 'manual',
    headers: { accept: 'text/html' },
  });
  await answer.body?.cancel();
  return answer.headers.get('content-type')?.startsWith('text/html') ?? false;
}
