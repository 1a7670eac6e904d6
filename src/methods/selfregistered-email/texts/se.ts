import type { EmailTexts } from './nb.ts';

export default {
  name: 'E-poasta',
  line: 'Sisaloggen e-poastačujuhusain, almmá čájekeahttá gii don leat',
  heading: 'Sisaloggen e-poasttain',
  'address.lead':
    'Mii sáddet oktiigeavahankoda čujuhussii. Bálvalus oažžu diehtit čujuhusa, muhto ii gii don leat.',
  'address.label': 'E-poastačujuhus',
  'address.wrong': 'Čále e-poastačujuhusa ná: namma@example.no.',
  'address.send': 'Sádde koda',
  'code.heading': 'Čále koda',
  'code.lead': 'Mii leat sádden koda čujuhussii {email}. Dat gusto {minutes} minuhta.',
  'code.label': 'Oktiigeavahankoda',
  'code.hint': '6 logu',
  'code.submit': 'Logge sisa',
  'code.again': 'Sádde ođđa koda',
  'code.sent': 'Mii leat sádden ođđa koda. Ovddit koda ii gusto šat.',
  'code.wrong': 'Boasttu koda. Geahččaleamit vel: {left}.',
  'code.late': 'Koda ii gusto šat. Bivdde ođđa koda.',
  'code.missing': 'Čále koda e-poasttas.',
  'code.many':
    'Dán čujuhusa koda lea čállojuvvon boastut menddo máŋgii. Vuordde veaháš, ja geahččal ođđasit. Minuhtat vel: {minutes}.',
  'mail.prompt':
    'Du koda sisaloggemii bálvalussii {service} lea {code}. Jos it leat bivdán dan, de it dárbbaš beroštit dán e-poasttas.',
} satisfies EmailTexts;
