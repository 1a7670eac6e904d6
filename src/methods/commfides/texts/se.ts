import type { CommfidesTexts } from './nb.ts';

export default {
  name: 'Commfides',
  line: 'Smárttakoarta dahje USB-muitosággi',
  'serial.heading': 'Sisaloggen Commfides:in',
  'serial.lead': 'Bija smárttakoartta dahje USB-muitosákki dihtorii.',
  'serial.why':
    'Prøveporten ii oainne maid bijat dihtorii, ja danne jearrá koartanummira. Duohta sisaloggen ii daga dan.',
  'serial.label': 'Koartanummir',
  'serial.hint': 'Guokte bustáva ja gávcci logu, ná: CF12345678',
  next: 'Boahtte',
  'serial.missing': 'Čále koartanummira.',
  'serial.none': 'Mii eat gávnna Commfides-koartta dáinna nummiriin. Dárkkis nummira koarttas.',
  'wait.heading': 'Čále PIN-koda Commfides láseži',
  'wait.lead':
    'Commfides prográmma lea rahpan láse dihtoris. Vállje doppe sertifikáhta ja čále PIN-koda. Ale goassege čále dan dán siidui.',
  'wait.prompt': 'Sisaloggen: {service}',
  'certificate.personal.prompt': 'Sisaloggen: {name}',
  'certificate.signature.prompt': 'Vuolláičállin: {name}',
  'certificate.employee.prompt': 'Bargi dáppe: {employer}: {name}',
  'stopped.heading': 'Sisaloggen Commfides:in bisánii',
  'stopped.again': 'Geahččal ođđasit',
  'stopped.back': 'Ruovttoluotta',
  'card.program':
    'Commfides prográmma ii leat sajáiduhttojuvvon dihtorii. Sajáiduhte dan, ja geahččal ođđasit.',
  'card.reader': 'Mii eat gávnna koartalohkki. Čana dan dihtorii, ja geahččal ođđasit.',
  'card.card':
    'Dihtoris ii leat koarta iige USB-muitosággi. Bija dohko dan maid áiggut geavahit, ja geahččal ođđasit.',
  'card.other':
    'Dihtoris lea eará koarta go dat maid čállet. Bija dohko rievttes koartta, ja geahččal ođđasit.',
  'card.blocked':
    'PIN-koda lea giddejuvvon menddo ollu meattáhusaid geažil. Raba koartta PUK-kodain Commfides prográmmas, ja geahččal ođđasit.',
  'card.spent':
    'Koarta lea giddejuvvon, ja PUK-koda maid. Diŋgo ođđa koartta Commfides:s, dahje vállje eará sisaloggenvuogi.',
  'card.declined': 'Don gaskkalduhttet Commfides láses. Geahččal ođđasit, dahje vállje eará sisaloggenvuogi.',
  'card.late': 'PIN-koda ii boahtán áiggis. Geahččal ođđasit, ja čále dan Commfides láseži.',
  'card.pin': 'PIN-koda lei boastut. Čále dan ođđasit. Geahččaleamit vel: {left}.',
  'certificate.another':
    'Sertifikáhtain maid válljejit, it sáhte sisaloggejuvvot priváhta olmmožin. Mana ruovttoluotta, dahje geahččal ođđasit ja vállje sisaloggensertifikáhta.',
  'certificate.expired':
    'Sertifikáhta ii leat šat fámus. Diŋgo ođđa koartta Commfides:s, dahje vállje eará sisaloggenvuogi.',
  'certificate.revoked':
    'Sertifikáhta lea gessojuvvon ruovttoluotta. Váldde oktavuođa Commfides:in, dahje vállje eará sisaloggenvuogi.',
  'certificate.refused':
    'Sertifikáhta ii ceavzán dárkkisteamis. Geahččal ođđasit. Jos dáhpáhuvvá máŋgii, váldde oktavuođa Commfides:in.',
  device:
    'Commfides ii doaimma mobiillain ja neahttabreahtain, go Commfides prográmma galgá leat dihtoris. Geavat dihtora, dahje vállje eará sisaloggenvuogi.',
} satisfies CommfidesTexts;
