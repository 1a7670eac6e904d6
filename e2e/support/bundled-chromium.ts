/** The browser of last resort: @sparticuz/chromium, a Linux x64 build inside a registry package, unpacked to the temporary folder. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** undefined where the package has no build for this machine. */
export async function bundled(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const browser = await chromium.executablePath();
  if (starts(browser)) return browser;
  // A bare machine lacks libnss3, libnspr4 and libexpat; the package brings them for such machines (its `al2023` archive).
  const libraries = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(libraries)) await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
  setupLambdaEnvironment(libraries);
  return starts(browser) ? browser : undefined;
}

function starts(browser: string): boolean {
  return spawnSync(browser, ['--headless', '--no-sandbox', '--version'], { timeout: 20_000 }).status === 0;
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(entry));
}
