#!/usr/bin/env node
/** The program: keeps Node's compiled code between starts, then reads the command line. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

// A folder that cannot be written is no error: then every start compiles (nodejs.org/api/module.html, 2026).
enableCompileCache(fileURLToPath(new URL(`../node_modules/.cache/proveporten-${version}`, import.meta.url)));
// A start parses with each schema a few times, and no login with any: to compile zod's parsers takes longer than they save.
(await import('zod')).config({ jitless: true });
await import('./command-line.ts');
