/** Finds a Chromium without downloading one: a browser that is there, else the one that came with `npm ci`. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';
import { bundled } from './bundled-chromium.ts';

/** Where systems put theirs, in order of preference. */
function systemPlaces(): readonly string[] {
  const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    ...['/Applications', `${homedir()}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}`),
    ),
    ...programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ],
    ),
  ];
}

/**
 * The browser to drive.
 *
 * @throws Error with one sentence where there is none, and where CHROMIUM_PATH names none: what somebody asked for by
 * name is never silently replaced.
 */
export async function findChromium(): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, where there is no file: correct it, or leave it out.`);
  }
  const found = [chromium.executablePath(), ...systemPlaces()].find((place) => existsSync(place));
  const browser = found ?? (await bundled());
  if (browser !== undefined) return browser;
  throw new Error(
    'No browser found: install Chromium or Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  );
}

export const launchArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
