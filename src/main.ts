#!/usr/bin/env node
/** The program: keeps Node's compiled code between starts, then reads the command line. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

// A folder that cannot be written is no error: then every start compiles (nodejs.org/api/module.html, 2026).
enableCompileCache(fileURLToPath(new URL(`../node_modules/.cache/proveporten-${version}`, import.meta.url)));
await import('./command-line.ts');
