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
} satisfies SameTexts;
