/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/bankid/texts': {
    nn: `app.heading app.prompt change.heading code.hint finish leave.heading leave.yes line menu.cancel
      menu.change name new.heading new.label new.save next number.heading number.hint number.label
      password.heading password.label way.app way.device way.mobile`,
    en: 'name',
    se: 'name',
  },
  'src/methods/bankid/app/texts': {
    nn: `phone.back phone.done.go phone.done.heading phone.faster.face phone.faster.fingerprint
      phone.faster.pin phone.home.heading phone.how.card phone.how.device phone.how.other
      phone.how.passport phone.mobile.heading phone.mobile.label phone.moving.approve
      phone.moving.heading phone.moving.reject phone.other.heading phone.scan.heading phone.sms.heading
      phone.sms.hint phone.sms.label phone.sms.new phone.start.go phone.terms.heading`,
  },
  'src/methods/bankid/desk/texts': {
    nn: `desk.delete-app.text desk.edit-profile.text desk.email.hint desk.email.label desk.mobile.hint
      desk.new-password.text desk.offer-mobile.text desk.order.text desk.renew.text
      desk.suspend-mobile.text desk.suspend.text desk.withdraw-mobile.text`,
  },
  'src/methods/bankid/help': {
    nn: `groups.app.answers.app-use.steps.3 groups.app.name groups.bugs.answers.bid-2031.title groups.bugs.answers.zones-for-administrators.steps.2 groups.components.answers.internet-explorer-8.title groups.components.name groups.errors.answers.incorrect-data.title groups.errors.answers.problems.body.0 groups.log-in.answers.how-to-log-in.steps.1 groups.log-in.answers.how-to-log-in.steps.3 groups.log-in.name groups.order.name groups.profile.name guides.activate-app.steps.device guides.activate-app.steps.done guides.activate-app.steps.install guides.activate-app.steps.mobile guides.activate-app.steps.number guides.activate-app.steps.sms guides.activate-app.title guides.app.steps.password guides.app.title guides.change-password.title guides.code-device.steps.password guides.code-device.title guides.mobile.steps.password guides.mobile.title name`,
    en: `groups.bugs.answers.bid-2031.title name`,
    se: `groups.bugs.answers.bid-2031.title name`,
  },
} satisfies SameTexts;
