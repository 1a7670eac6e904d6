#!/usr/bin/env node
/** The program: keeps Node's compiled code between starts, then reads the command line. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

// A folder that cannot be written is no error: then every start compiles (nodejs.org/api/module.html, 2026).
enableCompileCache(fileURLToPath(new URL(`../node_modules/.cache/proveporten-${version}`, import.meta.url)));
// Its parsers are compiled when they are first used, and a start uses each once: compiling them is most of the time the cast takes.
(await import('zod')).config({ jitless: true });
await import('./command-line.ts');
