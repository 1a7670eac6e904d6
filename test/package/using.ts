/** Sources of programs that use the package, beside that of the recipe. */
import { OUTSIDE } from '../../scripts/reference/outside.ts';

const { StartOptions, Running, StartError } = OUTSIDE.package;

/** Each type has the members of the contract. */
const members = Object.entries({ StartOptions, Running, StartError }).map(
  ([name, list]) => `const of${name}: readonly (keyof ${name})[] = ${JSON.stringify(list)};`,
);

/** TypeScript without a mistake, but those that must be found. */
export const TYPED = `import { start, type Output, type Running, StartError, type StartOptions } from 'proveporten';
// @ts-expect-error: no such option
start({ prot: 1 });
// @ts-expect-error: no such variable of the environment
start({ environment: { PROT: '1' } });
const output: Output = process.stdout;
start({ output }).catch((error) => error instanceof StartError && error.problems.join());
${members.join('\n')}
`;

/** Prints what the package exports, a refused start, and what is refused to who imports from inside. */
export const MODULE = `import * as all from 'proveporten';
console.log(Object.keys(all).join());
await all.start({ port: 70000 }).catch((error) => console.log(error instanceof all.StartError, error.problems.join()));
for (const inside of ['dist/main.js', 'src/start-with.ts', 'playwright'])
  await import('proveporten/' + inside).catch(({ code }) => console.log(code));`;

/** Prints how two simulators answer that run at once. */
export const COMMONJS = `const { start } = require('proveporten');
const options = { port: 0, demoPort: 'off', storage: 'sqlite::memory:' };
(async () => {
  const both = await Promise.all([start(options), start(options)]);
  for (const { issuer } of both) console.log((await fetch(issuer + '/ready')).status, issuer);
  for (const one of both) await one.close();
})();`;
