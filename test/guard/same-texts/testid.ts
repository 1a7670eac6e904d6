/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/testid/texts': {
    nn: 'heading pid random submit substantial',
    en: 'substantial',
    se: 'substantial',
  },
  'src/methods/testid/help': {
    nn: `groups.about.name name`,
    en: `name`,
    se: `name`,
  },
} satisfies SameTexts;
