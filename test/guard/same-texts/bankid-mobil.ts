/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/bankid-mobil/texts': {
    nn: `line name next number.birthdate.label number.heading number.mobile.hint number.mobile.label
      number.step wait.sender.prompt wait.step`,
    en: 'wait.sender.prompt',
    se: 'wait.sender.prompt',
  },
  'src/methods/bankid-mobil/help': {
    nn: `groups.get.name groups.log-in.answers.how-to-log-in.steps.1 groups.log-in.answers.how-to-log-in.steps.3 groups.log-in.name guides.log-in.title line name`,
  },
} satisfies SameTexts;
