import type { CommfidesDeskTexts } from './nb.ts';

export default {
  'desk.standing.none': 'Ii leat Commfides-koarta.',
  'desk.standing.card': 'Smárttakoarta {identifier}.',
  'desk.standing.stick': 'USB-muitosággi {identifier}.',
  'desk.standing.active': 'Koarta lea fámus dassážii {expires_at}.',
  'desk.standing.blocked': 'PIN-koda lea giddejuvvon. PUK-koda rahpá koartta.',
  'desk.standing.spent': 'PIN-koda ja PUK-koda leaba giddejuvvon.',
  'desk.standing.expired': 'Koarta ii leat leamaš fámus maŋŋá {expires_at}.',
  'desk.standing.revoked': 'Sertifikáhtat leat gessojuvvon ruovttoluotta.',
  'desk.standing.refused': 'Sertifikáhta ii ceavzze dárkkisteamis.',
  'desk.standing.employer': 'Lea maid bargisertifikáhta dáppe: {employer}.',
  'desk.standing.wrong': 'Boasttu PIN-kodat: {pin_errors}.',
  'desk.new-card.text': 'Diŋgo ođđa koartta',
  'desk.new-card.hint':
    'Koarta mas lea ođđa nummir, ja mii lea gárvvis dalán. Ovddit koartta ii sáhte šat geavahit.',
  'desk.new-card.done': 'Ođđa koartta nummir lea {identifier}. PIN-koda ja PUK-koda leaba reivves.',
  'desk.new-card.prompt':
    'Dás lea du ođđa Commfides-koarta, nummir {identifier}. PIN-koda lea {pin}, ja PUK-koda lea {puk}.',
  'desk.unblock.text': 'Raba koartta',
  'desk.unblock.hint': 'Koarta oažžu ođđa PIN-koda, mii sáddejuvvo reivves. Meattáhusat vajálduhttojit.',
  'desk.unblock.done': 'Koarta lea rahppojuvvon. Ođđa PIN-koda lea reivves.',
  'desk.unblock.prompt': 'Mii leat rahpan du Commfides-koartta. Ođđa PIN-koda lea {pin}.',
  'desk.revoke.text': 'Geas sertifikáhtaid ruovttoluotta',
  'desk.revoke.hint': 'Ii oktage sáhte šat sisaloggejuvvot koarttain. Dušše ođđa koarta veahkeha.',
  'desk.revoke.done': 'Sertifikáhtat leat gessojuvvon ruovttoluotta.',
  'desk.renew.text': 'Ođasmahte sertifikáhtaid',
  'desk.renew.hint': 'Koarta mii ii leat šat fámus, gusto fas, seamma nummiriin ja PIN-kodain.',
  'desk.renew.done': 'Sertifikáhtat leat ođasmahttojuvvon.',
} satisfies CommfidesDeskTexts;
