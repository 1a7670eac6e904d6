/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/selfregistered-email/texts': {
    nn: 'address.label address.send code.again code.heading code.hint code.submit code.wrong heading name',
  },
  'src/methods/selfregistered-email/help': {
    nn: `groups.about.name name`,
  },
} satisfies SameTexts;
