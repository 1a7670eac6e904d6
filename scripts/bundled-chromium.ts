/** The browser of last resort: @sparticuz/chromium, a Linux x64 build inside a registry package, unpacked to the temporary folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** undefined where the package has no build for this machine. */
export async function bundled(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  const home = join(tmpdir(), `proveporten-chromium-${version}`);
  if (!existsSync(home)) await unpackTo(home);
  const browser = join(home, 'chromium');
  if (starts(browser)) return browser;
  // A bare machine lacks libnss3, libnspr4 and libexpat; the package brings them for such machines (its `al2023` archive).
  process.env.FONTCONFIG_PATH ??= join(home, 'fonts');
  const { setupLambdaEnvironment } = await import('@sparticuz/chromium');
  setupLambdaEnvironment(join(home, 'al2023', 'lib'));
  return starts(browser) ? browser : undefined;
}

/** The folder appears whole: a run that is killed leaves one of another name, and of two runs at once the later one takes the first one's. */
async function unpackTo(home: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const folder = mkdtempSync(`${home}-`);
  const { TMPDIR = '/tmp' } = process.env;
  // The package unpacks to the temporary folder, and takes a file that is there for whole.
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath();
    await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
    const fonts = join(folder, 'fonts', 'fonts.conf');
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(home, 'fonts')));
  } finally {
    process.env.TMPDIR = TMPDIR;
  }
  try {
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

function starts(browser: string): boolean {
  return spawnSync(browser, ['--headless', '--no-sandbox', '--version'], { timeout: 20_000 }).status === 0;
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(entry));
}
