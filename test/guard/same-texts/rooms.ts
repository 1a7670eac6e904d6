/** Reviewed: texts that rightly read as in bokmål. */
import type { SameTexts } from '../texts.ts';

export default {
  'src/demo/citizen/texts': {
    nn: 'number innsyn.1 signer.list logout.idporten other',
  },
  'src/demo/entrance/texts': {
    nn: 'login other failed.advice',
  },
  'src/demo/contact/texts': {
    nn: `number address.heading mobile.label email.label address.missing code.label code.hint
      reservation.heading reservation.make reservation.end mailbox.heading language.heading language.save
      finished logout.idporten other expired.login down.again`,
  },
  'src/desk/texts': {
    nn: `register.check.done register.check.text register.country.label register.id-card.text register.name
      register.passport.done register.passport.text register.standing.card.valid
      register.standing.checked register.standing.passport.norwegian title`,
  },
  'src/post-login/contact/texts': {
    nn: `reservation.heading reservation.end missing.heading missing.submit mobile.label email.label
      address.missing skip code.label code.hint code.change code.missing mailbox.digipost mailbox.e-boks`,
    en: 'mailbox.digipost mailbox.e-boks',
    se: 'mailbox.digipost mailbox.e-boks',
  },
  'src/post-login/consent/texts': {
    nn: 'accept until',
  },
  'src/post-login/representation/texts': {
    nn: 'nobody.heading nobody.home pid roles',
  },
  'src/login/pages/texts': {
    nn: `ask.since cancel cancel.alone ended.home menu messages.critical messages.info messages.warning
      picker.international picker.norwegian picker.tabs pid.format reveal.show reveal.show-code wait.heading
      wait.minutes wait.seconds`,
  },
  'src/eid/rules/card-texts': {
    nn: `hardware.remove hardware.uninstall reader.back reader.blocked.puk reader.blocked.wrong
      reader.change.heading reader.change.open reader.change.pin reader.change.save
      reader.change.wrong reader.new.confirm reader.new.hint reader.new.label`,
  },
  'src/reader/texts': {
    nn: 'approve decline install pin.label show',
    en: 'approve',
    se: 'approve',
  },
  'src/phone/texts': {
    nn: `approve approve.face approve.fingerprint bank decline emails emails.none home install letters
      letters.none pin.label settings.face settings.fingerprint settings.save settings.version show
      state.rejected switch.android switch.iphone title words`,
  },
  'src/oidc/logout/texts': {
    nn: 'onwards title',
  },
  'src/web/texts': {
    nn: `settings.save settings.back settings.language settings.size.125 settings.size.150 settings.size.200
      settings.contrast.legend settings.contrast.auto settings.motion.auto layout.errorPrefix layout.languageMenu layout.product refusals.bad_input.lines.1
      refusals.stale_form.heading refusals.system_fault.heading refusals.unknown_service.heading`,
    en: 'layout.product',
    se: 'layout.product',
  },
} satisfies SameTexts;
