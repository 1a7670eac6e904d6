/** The address of a store, as PROVEPORTEN_STORAGE has it. */

/** Why the address names no store; null where it does. Shows the scheme only: the rest may hold a password. */
export function misaddressed(url: string): string | null {
  if (/^(sqlite:|postgres(ql)?:\/\/)./s.test(url)) return null;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
  const given = scheme === undefined ? 'names no kind of store' : `begins with "${scheme}"`;
  return `${given}; write sqlite:<path of a file>, sqlite::memory: for a store that ends with the process, or postgres://<user>:<password>@<host>/<database>.`;
}
