// The package's library, as `import` finds it: is this the Node it needs? `require` finds start.js itself, which an old Node cannot load.
const { node } = process.versions;
if (Number(node.split('.')[0]) < 24)
  throw new Error(
    `Prøveporten needs Node 24 or later and this is Node ${node}: install Node 24 (https://nodejs.org).`,
  );

export const { start, StartError } = await import('./start.js');
