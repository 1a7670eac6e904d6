/** A button of `/help/bugs` sends `do`: the act and its value. */
export interface Button {
  readonly id: string;
  readonly act: string;
  /** Empty where the act needs none. */
  readonly value: string;
  readonly text: string;
  /** The browser's name, which is English; null = no browser. */
  readonly browser: string | null;
}

/** Without a value and a browser unless told. */
export const button = (told: Pick<Button, 'id' | 'act' | 'text'> & Partial<Button>): Button => ({
  value: '',
  browser: null,
  ...told,
});
