import type { MobileTexts } from './nb.ts';

export default {
  name: 'BankID mobiillas',
  line: 'PIN-koda BankID:ii mobiillas',
  'number.heading': 'Sisaloggen BankID:in mobiillas',
  'number.step': 'Lávki 1/2',
  'number.mobile.label': 'Mobiilanummir',
  'number.mobile.hint': '8 logu',
  'number.birthdate.label': 'Riegádanbeaivi',
  'number.birthdate.hint': '6 logu: beaivi, mánnu ja jahki',
  next: 'Boahtte',
  'number.mobile': 'Mobiilanummiris galget leat 8 logu. Čále dan ná: 400 00 123.',
  'number.birthdate': 'Riegádanbeaivi galgá leat dáhton mas leat 6 logu. Čále njukčamánu 5. 2000 ná: 050300.',
  'number.several':
    'Máŋgga geahččalanolbmos geain lea BankID mobiillas lea dát mobiilanummir ja dát riegádanbeaivi, nu ahte ii oktage sis sáhte válljejuvvot. Atte ovttas sis eará mobiilanummira, dahje vállje eará sisaloggenvuogi.',
  'number.none':
    'Mii eat gávnna BankID mobiillas dán mobiilanummirii ja dán riegádanbeaivái. Dárkkis goappašiid, dahje váldde oktavuođa iežat báŋkkuin diŋgot dan.',
  'wait.heading': 'Geahča mobiilla',
  'wait.step': 'Lávki 2/2',
  'wait.lead':
    'Mobiilla galgá čájehit seamma guokte sáni go dát siidu. Jos leat seammát, čále PIN-koda mobiilii. Jos eai leat, hilggo doppe.',
  'wait.sender.prompt': 'BankID',
  'wait.prompt': 'Háliidatgo sisaloggejuvvot bálvalussii {service}? Buohtastahte sániid.',
  'stopped.heading': 'Sisaloggen BankID:in mobiillas bisánii',
  'stopped.again': 'Geahččal ođđasit',
  'errors.C101': 'PIN-koda lei boastut. Čále dan ođđasit mobiilii. Geahččaleamit vel: {left}.',
  'errors.C104': 'Juoga manai boastut BankID:s. Vuordde beal minuhta, ja geahččal ođđasit.',
  'errors.C114':
    'Diehtu mobiilii šattai menddo guhkki, go bálvalusas lea guhkes namma. Vállje eará sisaloggenvuogi, ja muital dan bálvalussii.',
  'errors.C134': 'Bálvalus ii sáhte váldit vuostá BankID mobiillas. Vállje eará sisaloggenvuogi.',
  'errors.C302':
    'Mobiilla ii vástidan áiggis. Dárkkis ahte dat lea alde, ahte das lea gokčanviidodat ja BankID mobiillas. Geahččal de ođđasit.',
  'errors.busy':
    'Mobiilla lea geavahusas eará sisaloggemis. Vástit dasa vuos, dahje vuordde vihtta minuhta. Geahččal de ođđasit.',
  'suspended.pin':
    'BankID mobiillas lea giddejuvvon menddo ollu boasttu PIN-kodaid geažil. Vállje eará sisaloggenvuogi, ja váldde oktavuođa iežat báŋkkuin.',
  'suspended.bank':
    'Báŋku lea gidden BankID mobiillas. Vállje eará sisaloggenvuogi, ja váldde oktavuođa iežat báŋkkuin.',
  differ:
    'Don hilgot go sánit eai lean seammát. Dat lei riekta, dasgo earát sáhttet leat geahččalan sisaloggejuvvot du namas. Geahččal ođđasit, de oaččut ođđa sániid.',
  not_me:
    'Don hilgot go it lean bivdán dán. Jos don it álggahan sisaloggema, de gidde siiddu ja muital dan iežat báŋkui.',
  declined: 'Don hilgot mobiillas. Geahččal ođđasit, dahje vállje eará sisaloggenvuogi.',
  lost: 'SIM-koarttas ii leat šat BankID mobiillas. Vállje eará sisaloggenvuogi, dahje váldde oktavuođa iežat báŋkkuin diŋgot ođđasit.',
} satisfies MobileTexts;
