/** Before `npm publish` of the working tree, and not of a tarball: what is published is what a release made and checked. */
import { version } from '../src/version.ts';

console.error(
  `Publish what "npm run release" made: npm publish release/proveporten-${version}.tgz (docs/releases.md).`,
);
process.exitCode = 1;
