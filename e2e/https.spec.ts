/** A login in Chromium over https that the simulator serves itself. The browser takes its key and no other. */
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { chromium } from '@playwright/test';
import { launchArguments } from '../scripts/chromium.ts';
import { throughBankId } from './support/citizen.ts';
import { expect, openWorld, test } from './support/world.ts';

/** As docs/recipes/https.md makes it. */
function keyHash(folder: string): string {
  const [, certificate = ''] = readFileSync(join(folder, 'made.pem'), 'utf8').split(/(?=-----BEGIN CERT)/);
  const der = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('base64');
}

test('the bundled service logs in over https, with a cookie that no other host can set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proveporten-tls-'));
  const world = await openWorld({ environment: { PROVEPORTEN_TLS: folder } });
  setDefaultCACertificates([...getCACertificates(), world.authority ?? '']);
  const trusted = `--ignore-certificate-errors-spki-list=${keyHash(folder)}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '',
    args: [...launchArguments, trusted],
  });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${world.demo}/login`);
    expect(page.url()).toBe(`${world.login}/authorize/selector`);
    await throughBankId(page, world, await world.control.person());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are logged in');
    expect(page.url().startsWith(world.demo)).toBe(true);
    const own = (await context.cookies(world.login)).filter(({ name }) => name.startsWith('__Host-'));
    expect(own).toMatchObject([
      { name: '__Host-proveporten', secure: true, httpOnly: true, sameSite: 'Lax' },
    ]);
    const stranger = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '',
      args: [...launchArguments],
    });
    await expect((await stranger.newPage()).goto(world.issuer)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
    await stranger.close();
  } finally {
    await browser.close();
    await world.close();
    rmSync(folder, { recursive: true });
  }
});
