/** A code that another device scans: the shells of phone and desk draw it as a picture, with its text below. */

export interface ScannedCode {
  /** The text that the picture holds (at most 500 bytes, so that a phone's camera reads it). */
  readonly holds: string;
  /** Key of the picture's name, for who hears the page. */
  readonly name: string;
  /** Key of the words before the text that is typed where no camera is at hand. */
  readonly label: string;
  /** That text. */
  readonly typed: string;
}
