/** A button of `/help/bugs` sends `do`: the act and its value. */
export interface Button {
  readonly id: string;
  readonly act: string;
  readonly value: string;
  readonly text: string;
  /** The browser's name, which is English; null = no browser. */
  readonly browser: string | null;
}
