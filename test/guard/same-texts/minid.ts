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
    nn: `groups.get.name groups.log-in.answers.how-to-log-in.steps.1 groups.log-in.answers.how-to-log-in.steps.2 groups.log-in.name guides.app.steps.number guides.app.title guides.log-in.steps.number guides.log-in.title guides.new-password.title name`,
    en: `name`,
    se: `name`,
  },
  'src/methods/minid/app/texts': {
    nn: `app.name phone.again phone.back phone.done.go phone.done.heading phone.elsewhere.go
      phone.home.heading phone.password.go phone.password.heading phone.scan.heading phone.scan.lead
      phone.scan.letter phone.scan.profile phone.start.go`,
    en: 'app.name phone.home.heading',
    se: 'app.name phone.home.heading',
  },
  'src/methods/minid/order/texts': {
    nn: `activate.code.heading activate.code.label activate.heading activate.missing activated.heading
      email.label mobile.country mobile.label mobile.missing order.code.heading order.email.send order.go
      order.heading order.mobile.heading order.mobile.send ordered.lead`,
  },
  'src/methods/minid/profile/texts': {
    nn: `app-code.picture authenticator.password authenticator.picture authenticator.scan close.go delete.go
      desk.activate-app.text desk.add-authenticator.text desk.close.text desk.delete.text desk.order.done
      desk.order.text desk.prove-authenticator.hint desk.prove-mobile.hint desk.remove-app.text
      desk.remove-authenticator.text desk.standing.app.android desk.standing.app.iphone
      desk.standing.totp.none email.go profile.add profile.close profile.delete profile.email
      profile.heading profile.mobile profile.remove remove.go remove.heading stop.go`,
  },
} satisfies SameTexts;
