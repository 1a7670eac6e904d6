import type { ReaderTexts } from './nb.ts';

const en: ReaderTexts = {
  title: 'The computer of {name}',
  lead: 'The card reader stands here. The PIN of the card is entered in the window below, never on the page where you log in.',
  phone: 'Look at the phone',
  bank: 'Contact the issuer of the card',
  refresh: 'Check for something new',
  news: 'There is something new in the window.',
  show: 'Show what is new',
  none: 'Nobody has issued a card to this person.',
  programs: 'Programs on the computer',
  missing: '{program} is not installed on this computer.',
  install: 'Install the program',
  hardware: 'The card and the card reader',
  for: 'For {service}',
  choices: 'Choose a certificate',
  'pin.label': 'PIN',
  approve: 'OK',
  decline: 'Cancel',
  'said.stale': 'Something has changed since you opened the page. Nothing was done. Continue from here.',
  'said.over': 'This can no longer be answered: it has been answered, withdrawn, or is too old.',
  'said.no_pin': 'Enter the PIN first. The attempt is not counted.',
};

export default en;
