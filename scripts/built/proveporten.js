#!/usr/bin/env node
// The package's command: is this the Node the program needs? Old syntax on purpose: an old Node must be able to read it.
var major = Number(process.versions.node.split('.')[0]);

if (major >= 24) {
  // New objects get no more room than V8 gives them at first, so that less garbage lies. The image has a flag for that; flags in the first
  // line above are more than the `env` of BusyBox reads.
  import('node:v8').then((v8) => {
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    return import('./main.js');
  });
} else {
  console.error(
    'Prøveporten needs Node 24 or later and this is Node ' +
      process.versions.node +
      ': install Node 24 (https://nodejs.org) and give the command again.',
  );
  process.exitCode = 1;
}
