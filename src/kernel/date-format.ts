/** Instants as people write them. */

/**
 * Writes instants (clock.ts) in a form of a locale. The formatter is made when it is first asked: the tables behind it
 * take a good part of a start to load, and a start writes no date.
 */
export function dateFormat(locale: string, form: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (at) => {
    made ??= new Intl.DateTimeFormat(locale, form);
    return made.format(at);
  };
}
