/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/minid/texts': {
    nn: `app.heading app.prompt forgot.sms.heading letter.heading login.heading login.submit mail.again
      mail.heading name new.heading new.label new.save next password pid pid.hint sms.again sms.heading sms.hint
      sms.submit terms.heading totp.hint totp.submit way.app way.sms`,
    en: 'name',
    se: 'name',
  },
  'src/methods/minid/help': {
    nn: `groups.get.name groups.log-in.answers.how-to-log-in.steps.1 groups.log-in.answers.how-to-log-in.steps.2 groups.log-in.name guides.log-in.steps.number guides.log-in.title guides.new-password.title name`,
    en: `name`,
    se: `name`,
  },
} satisfies SameTexts;
