/** Which rules of the catalogue nobody refuses over HTTP, and which requests have lost their rule. */

const HOW_TO =
  'Add a request that breaks it to a list in test/rules: protocol.ts, where a row of test/referee meets it (the row names the rule); ' +
  "flows.ts, where it takes a login; web.ts, for pages, forms and the tester's zone; a rule of registration, in test/services/broken.ts.";

/** The ids in the table of docs/reference/rules.md. */
export function rulesIn(page: string): readonly string[] {
  return [...page.matchAll(/^\| `([a-z0-9_.]+)` \|/gm)].flatMap(([, id]) => id ?? []);
}

/** One sentence for each rule without a request, and for each request whose rule is gone. */
export function unrefused(rules: readonly string[], refused: readonly string[]): readonly string[] {
  const missing = rules.filter((id) => !refused.includes(id));
  const gone = refused.filter((id) => !rules.includes(id));
  return [
    ...missing.map((id) => `The rule ${id} is refused by no test. ${HOW_TO}`),
    ...gone.map((id) => `There is no rule ${id} any more: take its request out of test/rules.`),
  ];
}
