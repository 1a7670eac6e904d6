import type { DeskTexts } from './nb.ts';

const en: DeskTexts = {
  title: 'The bank of {name}',
  lead: 'What you would call the bank, the Tax Administration or the police about is a button here.',
  phone: 'Look at the phone: letters, e-mail and SMS arrive there',
  not_offered:
    '“{action}” is no longer offered, because something has changed since you opened the page. Nothing was done. Below is what you can do now.',
  'register.name': 'The population register and the police',
  'register.standing.passport.none': 'The passport is lost, or there is none.',
  'register.standing.passport.norwegian': 'Norwegian passport, valid until {expires_at}.',
  'register.standing.passport.foreign': 'Foreign passport ({country}), valid until {expires_at}.',
  'register.standing.passport.expired': 'The passport expired on {expires_at}.',
  'register.standing.passport.unreadable': 'No machine can read the passport.',
  'register.standing.checked': 'The identity is checked.',
  'register.standing.not_checked': 'The identity is not checked.',
  'register.standing.number.replaced':
    'The register has replaced the D-number with a national identity number.',
  'register.standing.card.none': 'There is no national ID card.',
  'register.standing.card.valid': 'National ID card, valid until {expires_at}.',
  'register.standing.card.expired': 'The national ID card expired on {expires_at}.',
  'register.standing.card.ordered':
    'A national ID card is ordered and can be fetched from {id_card_ready_at}.',
  'register.passport.text': 'Get a new Norwegian passport',
  'register.passport.hint': 'A passport that machines can read, valid for ten years.',
  'register.passport.done': 'The new passport is ready.',
  'register.foreign-passport.text': 'Register a foreign passport',
  'register.foreign-passport.hint': 'The identity must be checked again before the passport can be used.',
  'register.foreign-passport.done': 'The passport is registered. The identity is not checked yet.',
  'register.foreign-passport.country':
    'The country is not right. Write the three letters in the passport, like this: SWE. A Norwegian passport has its own button.',
  'register.country.label': 'Country',
  'register.country.hint': 'Three letters, like this: SWE',
  'register.check.text': 'Let the Tax Administration check the identity',
  'register.check.hint': 'Then a foreign passport can be used.',
  'register.check.done': 'The identity is checked now.',
  'register.replace-number.text': 'Replace the D-number',
  'register.replace-number.hint':
    'For somebody who has moved to Norway: the register gives a national identity number, and the D-number goes out of use.',
  'register.replace-number.done': 'The D-number is replaced.',
  'register.id-card.text': 'Book an appointment with the police for an ID card',
  'register.id-card.hint':
    'For citizens of Norway and of EEA and EFTA countries. The card is ready after two weeks.',
  'register.id-card.done': 'The card can be fetched from {id_card_ready_at}.',
};

export default en;
