/** What the running program serves, read from its router: nobody keeps a list of pages. */
import type { RequestListener } from 'node:http';

/** The members of Express's layers that are read here. */
interface Layer {
  readonly rawPath?: unknown;
  readonly route?: { readonly path: unknown; readonly stack: readonly { readonly method?: string }[] };
  readonly handle: { readonly stack?: readonly Layer[] };
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

function routesOf(app: RequestListener): readonly Route[] {
  const { router } = app as unknown as { readonly router: { readonly stack: readonly Layer[] } };
  return walk(router.stack, '');
}

function walk(stack: readonly Layer[], prefix: string): readonly Route[] {
  return stack.flatMap(({ rawPath, route, handle }) => {
    if (route !== undefined) {
      const path = `${prefix}${route.path}`;
      return (['GET', 'POST'] as const)
        .filter((method) => route.stack.some((one) => one.method === method.toLowerCase()))
        .map((method) => ({ method, path }));
    }
    const below = typeof rawPath === 'string' ? rawPath.replace(/\/$/, '') : '';
    return handle.stack === undefined ? [] : walk(handle.stack, prefix + below);
  });
}

/** The paths that answer a browser with a page, whatever the page says. */
export async function pagePaths(origin: string, app: RequestListener): Promise<readonly string[]> {
  const answers = routesOf(app).map(async (route) => ((await isPage(origin, route)) ? [route.path] : []));
  return [...new Set((await Promise.all(answers)).flat())];
}

async function isPage(origin: string, { method, path }: Route): Promise<boolean> {
  const answer = await fetch(origin + path.replace(/:\w+/g, 'p_nobody'), {
    method,
    redirect: 'manual',
    headers: { accept: 'text/html' },
  });
  await answer.body?.cancel();
  return answer.headers.get('content-type')?.startsWith('text/html') ?? false;
}
