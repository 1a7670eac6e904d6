/** The Playwright examples of examples/ are tests themselves: they run against a simulator of their own. */
import { test } from '@playwright/test';
import { type Running, start } from '../src/start.ts';
import '../examples/playwright/login.spec.ts';
import '../examples/playwright/phone.spec.ts';

let running: Running;
test.beforeAll(async () => {
  running = await start({ port: 0, demoPort: 0, storage: 'sqlite::memory:' });
  process.env.BASE = running.issuer;
  process.env.DEMO = running.demo ?? '';
});
test.afterAll(() => running.close());
