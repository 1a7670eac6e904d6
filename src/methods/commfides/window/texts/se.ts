import type { CommfidesWindowTexts } from './nb.ts';

export default {
  'reader.name': 'Commfides koartaprográmma',
  'reader.line': 'Lohká smárttakoarttaid ja USB-muitosákkiid',
  'reader.home.heading': 'Koarta lea gárvvis',
  'reader.blocked.heading': 'PIN-koda lea giddejuvvon',
  'reader.blocked.lead': 'Čále PUK-koda reivves mii bođii koarttain, ja vállje ođđa PIN-koda.',
  'reader.blocked.open': 'Raba koartta',
  'reader.blocked.done': 'Koarta lea rahppojuvvon, ja das lea ođđa PIN-koda.',
  'reader.spent.heading': 'Koarta ii sáhte rahppojuvvot',
  'reader.spent.lead': 'Sihke PIN-koda ja PUK-koda leaba giddejuvvon. Diŋgo ođđa koartta Commfides:s.',
  'reader.no-card.lead': 'Bija smárttakoartta dahje USB-muitosákki dihtorii.',
  'hardware.standing.stick.own': 'Dihtoris lea USB-muitosággi {serial}.',
  'hardware.standing.stick.none': 'USB-muitosággi {serial} lea beavddis.',
  'hardware.standing.stick.other': 'USB-muitosággi {serial} lea beavddis. Dihtoris lea eará koarta.',
} satisfies CommfidesWindowTexts;
