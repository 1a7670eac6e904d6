/** Outages that are met when a test says so. */

/** What an outage is met by: an event on a login as it stands. */
interface Standing {
  readonly id: string;
  readonly version: number;
}

/** `meet` names the one that is met next, once: an engine may decide the same event again. */
export function chosenOutages() {
  let chosen: string | null = null;
  let met: { readonly name: string; readonly by: string } | undefined;
  return {
    meet(name: string): void {
      chosen = name;
    },
    isMet: () => chosen === null,
    outages(names: readonly string[], { id, version }: Standing) {
      const by = `${id} ${version}`;
      const again = met?.by === by && names.includes(met.name) ? met.name : undefined;
      const name = names.find((one) => one === chosen) ?? again;
      if (name === undefined) return undefined;
      chosen = null;
      met = { name, by };
      return { name };
    },
  };
}
