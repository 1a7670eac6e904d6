import type { BuypassWindowTexts } from './nb.ts';

export default {
  'reader.name': 'The card program from Buypass',
  'reader.line': 'Reads smart cards',
  'reader.home.heading': 'The smart card is ready',
  'reader.blocked.heading': 'The smart card is blocked',
  'reader.blocked.lead':
    'If you have a letter with a PUK, enter it here and choose a new PIN. If you have no letter, show who you are.',
  'reader.blocked.open': 'Open with the PUK',
  'reader.blocked.done': 'The smart card is open, with the new PIN.',
  'reader.spent.heading': 'The PUK is blocked',
  'reader.spent.lead': 'Both the PIN and the PUK are blocked. Show who you are to choose a new PIN.',
  'reader.identify.open': 'Show who you are',
  'reader.identify.heading': 'Show who you are',
  'reader.identify.lead':
    'Log in to a service with Buypass ID on mobile, or with another electronic ID at level high.',
  'reader.identify.then': 'Come back here within ten minutes, and choose a PIN.',
  'reader.identify.check': 'I have logged in',
  'reader.identify.waiting': 'We have seen no such login in the last ten minutes. Log in, and try again.',
  'reader.inactive.heading': 'Activate the smart card',
  'reader.inactive.lead':
    'The smart card is new and has no PIN. Log in to a service with Buypass ID on mobile to show who you are.',
  'reader.set-pin.heading': 'Choose a PIN for the smart card',
  'reader.set-pin.lead': 'You use the PIN each time you log in with the smart card. Keep it to yourself.',
  'reader.set-pin.save': 'Save the PIN',
  'reader.set-pin.late': 'It is too long since you showed who you are. Do it again.',
  'reader.set-pin.done': 'The smart card is ready, with the new PIN.',
  'reader.no-card.lead': 'Insert the smart card.',
} satisfies BuypassWindowTexts;
