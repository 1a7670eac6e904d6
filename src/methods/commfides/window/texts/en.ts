import type { CommfidesWindowTexts } from './nb.ts';

export default {
  'reader.name': 'The card program from Commfides',
  'reader.line': 'Reads smart cards and USB sticks',
  'reader.home.heading': 'The card is ready',
  'reader.blocked.heading': 'The PIN is blocked',
  'reader.blocked.lead': 'Enter the PUK from the letter that came with the card, and choose a new PIN.',
  'reader.blocked.open': 'Open the card',
  'reader.blocked.done': 'The card is open, with the new PIN.',
  'reader.spent.heading': 'The card cannot be opened',
  'reader.spent.lead': 'Both the PIN and the PUK are blocked. Order a new card from Commfides.',
  'reader.no-card.lead': 'Insert the smart card or the USB stick.',
  'hardware.standing.stick.own': 'USB stick {serial} is inserted.',
  'hardware.standing.stick.none': 'USB stick {serial} is on the table.',
  'hardware.standing.stick.other': 'USB stick {serial} is on the table. Another card is inserted.',
} satisfies CommfidesWindowTexts;
