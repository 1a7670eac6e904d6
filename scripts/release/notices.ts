/** The notices that the licences of others ask for, as one text beside the built program. */
import { legalTexts, type Shipped } from './shipped.ts';

const HEAD = `Prøveporten is built with work of others, which is inside this folder: the packages below, in the program or as files
that browsers load. What each is for: docs/third-party.md of the sources.

Node.js runs it and is not inside. Node.js is MIT licensed and holds work of others; its own LICENSE tells them all.`;

const RULE = '-'.repeat(100);

/** Every package with its version, its licence by name, and the licence's text as the package brings it. */
export function noticesOf(shipped: readonly Shipped[]): string {
  const parts = shipped.map((one) => {
    const { name, version, license, homepage } = one;
    const title = [`${name} ${version}, ${license}`, ...(homepage === undefined ? [] : [homepage])];
    return [RULE, title.join('\n'), ...legalTexts(one)].join('\n\n');
  });
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}
