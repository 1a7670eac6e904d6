/** Reviewed: the help centre’s texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/help/texts': {
    nn: `bugs.bank bugs.device bugs.log-in bugs.number bugs.password bugs.phone bugs.stale.end chat.ask crumbs guide.back guide.forward guide.open guide.step scam.again scam.approve scam.decline scam.message scam.phone search.submit self-test.again self-test.none self-test.scripts support.send support.write training.done training.log-out training.missions training.scam`,
    en: `bugs.bank chat.robot chat.title self-test.scripts support.send`,
    se: `self-test.scripts`,
  },
  'src/help/topics/bugs': {
    nn: `groups.login.answers.bookmark.title groups.login.answers.system-error.title`,
  },
  'src/help/topics/contact-information': {
    nn: `groups.change.name name`,
  },
  'src/help/topics/einnsyn': {
    nn: `groups.about.answers.here.title groups.about.name name`,
    en: `name`,
    se: `name`,
  },
  'src/help/topics/idporten': {
    nn: `groups.what.answers.simulator.title groups.who.answers.difi.body.0 name`,
    en: `name`,
    se: `name`,
  },
  'src/help/topics/login': {
    nn: `groups.what.name name`,
  },
  'src/help/topics/mailbox': {
    nn: `groups.about.name name`,
  },
  'src/help/topics/privacy': {
    nn: `groups.rights.name name`,
  },
  'src/help/topics/accessibility': {
    nn: `groups.complaint.name groups.consequences.answers.time.title`,
  },
  'src/help/topics/reading': {
    nn: `groups.use.name name`,
  },
  'src/help/topics/reservation': {
    nn: `groups.what.name name`,
  },
  'src/help/topics/security': {
    nn: `groups.fraud.answers.police.title groups.fraud.answers.stop-think-verify.title groups.fraud.name`,
  },
  'src/help/topics/signing': {
    nn: `groups.about.name name`,
  },
  'src/help/topics/support': {
    nn: `groups.now.name`,
  },
  'src/help/topics/training': {
    nn: `name`,
  },
} satisfies SameTexts;
