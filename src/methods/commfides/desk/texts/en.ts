import type { CommfidesDeskTexts } from './nb.ts';

export default {
  'desk.standing.none': 'Has no card from Commfides.',
  'desk.standing.card': 'Smart card {identifier}.',
  'desk.standing.stick': 'USB stick {identifier}.',
  'desk.standing.active': 'The card is valid until {expires_at}.',
  'desk.standing.blocked': 'The PIN is blocked. The PUK opens the card.',
  'desk.standing.spent': 'The PIN and the PUK are blocked.',
  'desk.standing.expired': 'The card expired on {expires_at}.',
  'desk.standing.revoked': 'The certificates have been revoked.',
  'desk.standing.refused': 'The certificate does not pass the check.',
  'desk.standing.employer': 'Has a certificate as an employee of {employer} too.',
  'desk.standing.wrong': 'Wrong PINs: {pin_errors}.',
  'desk.new-card.text': 'Order a new card',
  'desk.new-card.hint':
    'A card with a new number, which is ready at once. The former one cannot be used any more.',
  'desk.new-card.done': 'The new card has number {identifier}. The PIN and the PUK are in a letter.',
  'desk.new-card.prompt':
    'Here is your new card from Commfides, number {identifier}. The PIN is {pin}, and the PUK is {puk}.',
  'desk.unblock.text': 'Open the card',
  'desk.unblock.hint': 'The card gets a new PIN, which is sent in a letter. The errors are forgotten.',
  'desk.unblock.done': 'The card is open. The new PIN is in a letter.',
  'desk.unblock.prompt': 'We have opened your card from Commfides. The new PIN is {pin}.',
  'desk.revoke.text': 'Revoke the certificates',
  'desk.revoke.hint': 'Nobody can log in with the card any more. Only a new card helps.',
  'desk.revoke.done': 'The certificates have been revoked.',
  'desk.renew.text': 'Renew the certificates',
  'desk.renew.hint': 'A card that has expired is valid again, with the same number and PIN.',
  'desk.renew.done': 'The certificates have been renewed.',
} satisfies CommfidesDeskTexts;
