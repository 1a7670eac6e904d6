/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/methods/commfides/texts': {
    nn: `certificate.personal.prompt certificate.signature.prompt line name next serial.heading serial.label
      stopped.again stopped.back wait.prompt`,
    en: 'name',
    se: 'name',
  },
  'src/methods/commfides/window/texts': {
    nn: 'reader.home.heading',
  },
  'src/methods/commfides/desk/texts': {
    nn: 'desk.new-card.text desk.standing.card desk.standing.stick',
  },
  'src/methods/commfides/help': {
    nn: `groups.get.name groups.log-in.name guides.log-in.title name`,
    en: `name`,
    se: `name`,
  },
} satisfies SameTexts;
