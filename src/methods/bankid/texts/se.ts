import type { BankidTexts } from './nb.ts';

export default {
  name: 'BankID',
  line: 'Geavat kodarusttega ja beassansáni iežat báŋkkus',
  'number.heading': 'Sisaloggen BankID:in',
  'number.label': 'Riegádannummir dehe D-nummir',
  'number.hint': '11 logu, gaskkat leat dohkálaččat',
  'number.none':
    'Mii eat gávnna BankID dán nummirii. Dárkkis nummira, dehe váldde oktavuođa iežat báŋkkuin diŋgot BankID.',
  next: 'Boahtte',
  'code.heading': 'Oktiigeavahankoda',
  'code.lead': 'Deaddil kodarusttega ja čále koda maid dat čájeha.',
  'code.label': 'Oktiigeavahankoda',
  'code.hint': '{digits} logu',
  'code.missing': 'Čále koda kodarusttegis.',
  'code.wrong': 'Boasttu oktiigeavahankoda. Viečča ođđa koda ja geahččal ođđasit. Geahččaleamit vel: {left}.',
  'code.spent':
    'Dát koda lea aiddo geavahuvvon. Vuordde dassážii go rusttet čájeha ođđa koda, ja čále dan. Geahččaleapmi ii lohkkojuvvo.',
  'code.netbank':
    'Boasttu dieđut. Dát BankID gusto dušše neahttabáŋkkus. Logge sisa neahttabáŋkui, vállje BankID ja aktivere dan buot bálvalusaide.',
  'password.heading': 'Beassansátni',
  'password.label': 'BankID-beassansátni',
  'password.missing': 'Čále beassansáni.',
  'password.wrong':
    'Boasttu beassansátni. Dárkkis lea go Caps Lock alde, ja geahččal ođđasit. Geahččaleamit vel: {left}.',
  finish: 'Logge sisa',
  'stopped.heading': 'Sisaloggen bisánii',
  'stopped.other': 'Vállje eará sisaloggema',
  'errors.9314':
    'BankID lea giddejuvvon menddo ollu boasttu beassansániid geažil. Váldde oktavuođa iežat báŋkkuin.',
  'errors.9403':
    'Kodarusttet lea giddejuvvon menddo ollu boasttu kodaid geažil. Váldde oktavuođa iežat báŋkkuin.',
  'errors.1313': 'BankID ii leat šat fámus. Diŋgo ođđa iežat báŋkkus.',
  'errors.9409': 'Ádjánii menddo guhká, ja BankID-bargovuorru lea loahpahuvvon. Álgge ođđasit.',
  'errors.14D1':
    'Koda ja beassansáni gaskkas manai menddo guhkes áigi. Álgge ođđasit ja leage veaháš jođáneabbo.',
} satisfies BankidTexts;
