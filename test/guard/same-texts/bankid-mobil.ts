/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/bankid-mobil/texts': {
    nn: `line name next number.birthdate.label number.heading number.mobile.hint number.mobile.label
      number.step wait.sender.prompt wait.step`,
    en: 'wait.sender.prompt',
    se: 'wait.sender.prompt',
  },
} satisfies SameTexts;
