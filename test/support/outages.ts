/** Outages that are met when a test says so. */

/** `meet` names the one that is met next, once. */
export function chosenOutages() {
  let chosen: string | null = null;
  return {
    meet(name: string): void {
      chosen = name;
    },
    isMet: () => chosen === null,
    outages(names: readonly string[]) {
      const name = names.find((one) => one === chosen);
      if (name === undefined) return undefined;
      chosen = null;
      return { name };
    },
  };
}
