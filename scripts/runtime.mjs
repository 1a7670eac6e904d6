// Before `npm start`, `npm test` and `npm run release`: is this the Node the sources need? Old syntax on purpose: an old Node must be able to read it.
var major = Number(process.versions.node.split('.')[0]);

if (!(major >= 24)) {
  console.error(
    'Prøveporten needs Node 24 and this is Node ' +
      process.versions.node +
      ': on Linux run `npm ci` without --omit=optional, which brings Node 24 along, and on other systems install Node 24.',
  );
  process.exit(1);
}
