/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/buypass/texts': {
    nn: `activate.heading activate.label app.heading app.prompt code.again code.heading code.hint
      code.submit line name new.heading new.label new.save next number.card number.heading number.label
      password.heading password.label password.missing serial.label wait.prompt way.app way.card
      way.password`,
    en: 'name',
    se: 'name',
  },
  'src/methods/buypass/app/texts': {
    nn: `phone.back phone.done.go phone.done.heading phone.done.lead phone.home.heading phone.line
      phone.password.heading phone.pin.format phone.pin.hint phone.pin.label phone.pin.save
      phone.sms.heading phone.start.go phone.who.password`,
  },
  'src/methods/buypass/desk/texts': {
    nn: `desk.block.text desk.delete-app.text desk.new-card.text desk.new-letter.text
      desk.new-password.text desk.order.done desk.order.text desk.order.young desk.revoke-card.text`,
  },
  'src/methods/buypass/window/texts': {
    nn: `reader.home.heading reader.inactive.heading reader.set-pin.done reader.set-pin.save`,
  },
  'src/methods/buypass/help': {
    nn: `groups.get.name groups.log-in.answers.with-password.steps.2 groups.log-in.name guides.app.title guides.log-in.title name`,
    en: `name`,
    se: `name`,
  },
} satisfies SameTexts;
