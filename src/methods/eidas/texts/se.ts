import en from './en.ts';

/** eIDAS is in English for everybody: its line in the picker, the selector and the pages of the countries. */
export default en;
