import type { BuypassPhoneTexts } from './nb.ts';

export default {
  'phone.line': 'Logge sisa PIN-kodain telefovnnas',
  'phone.again': 'Geahččal ođđasit',
  'phone.back': 'Ruovttoluotta',
  'phone.start.heading': 'Bures boahtin Buypass ID-áppii',
  'phone.start.lead':
    'Don aktiveret áppa oktii dán telefovnnas. Don čájehat gii don leat, ja válljet PIN-koda.',
  'phone.start.go': 'Aktivere áppa',
  'phone.elsewhere.heading': 'Áppa lea aktiiva eará telefovnnas',
  'phone.elsewhere.lead':
    'Áppa sáhttá leat dušše ovtta telefovnnas hávális. Jos aktiveret dan dás, de bisána nuppis.',
  'phone.elsewhere.go': 'Aktivere dás',
  'phone.locked.heading': 'PIN-koda lea giddejuvvon',
  'phone.locked.lead':
    'Boasttu PIN-koda lea čállojuvvon menddo máŋgii. Váldde giddehusa eret: čájet gii don leat, ja vállje ođđa PIN-koda. Buypass áššehasbálvalus sáhttá maid rahpat dan.',
  'phone.locked.go': 'Váldde giddehusa eret',
  'phone.none.heading': 'Dus ii leat Buypass ID',
  'phone.none.lead': 'Diŋgo Buypass ID Buypassas. Don oaččut reivve mas lea aktiverenkoda.',
  'phone.closed.heading': 'Buypass lea gidden du Buypass ID',
  'phone.closed.lead':
    'Váldde oktavuođa Buypass áššehasbálvalusain vai dat rahppojuvvo, ja geahččal ođđasit.',
  'phone.who.heading': 'Čájet gii don leat',
  'phone.who.lead': 'Dasto válljet ođđa PIN-koda áppii.',
  'phone.who.password': 'Beassansátni ja koda SMS:s',
  'phone.who.other': 'Eará elektrovnnalaš ID',
  'phone.who.first-use':
    'Don it leat vel válljen beassansáni. Sisaloggejuvvo vuos bálvalussii reivve aktiverenkodain.',
  'phone.password.heading': 'Du beassansátni',
  'phone.password.wrong': 'Boasttu beassansátni. Geahččal ođđasit. Geahččaleamit vel: {left}.',
  'phone.sms.heading': 'Koda SMS:s',
  'phone.sms.lead': 'Mii leat sádden dutnje koda. Dat gusto logi minuhta.',
  'phone.sms.wrong': 'Boasttu koda. Dárkkis dieđu, ja geahččal ođđasit.',
  'phone.sms.wait':
    'Boasttu koda lea čállojuvvon menddo máŋgii. Vuordde logi minuhta ja geahččal ođđasit, dahje geavat eará elektrovnnalaš ID.',
  'phone.sms.prompt': 'Buypass ID: Du koda áppas lea {code}. Ale goassige atte dan geasage.',
  'phone.other.heading': 'Geavat eará elektrovnnalaš ID',
  'phone.other.lead': 'Sisaloggejuvvo bálvalussii eará elektrovnnalaš ID:in alla dásis.',
  'phone.other.then': 'Boađe deike ruovttoluotta go leat sisaloggejuvvon.',
  'phone.other.check': 'Mun lean sisaloggejuvvon',
  'phone.other.waiting':
    'Mii eat leat oaidnán ahte don leat sisaloggejuvvon eará elektrovnnalaš ID:in alla dásis. Sisaloggejuvvo, ja geahččal ođđasit.',
  'phone.pin.heading': 'Vállje PIN-koda',
  'phone.pin.lead': 'PIN-koda geavahat juohke háve go sisaloggejuvvot áppain. Doala dan dušše alddát.',
  'phone.pin.label': 'Ođđa PIN-koda',
  'phone.pin.hint': '4 gitta 8 logu',
  'phone.pin.confirm': 'Čále PIN-koda oktii vel',
  'phone.pin.save': 'Vurke PIN-koda',
  'phone.pin.format': 'PIN-kodas galget leat 4 gitta 8 logu.',
  'phone.pin.differ': 'PIN-kodat eai leat seammát. Čále seamma goappašiidda.',
  'phone.pin.late': 'Lea menddo guhkes áigi dan rájes go čájehit gii don leat. Daga dan ođđasit.',
  'phone.done.heading': 'Áppa lea aktiiva',
  'phone.done.lead': 'Don sáhtát sisaloggejuvvot ođđa PIN-kodain.',
  'phone.done.go': 'Gárvvis',
  'phone.home.heading': 'Buypass ID lea gárvvis',
  'phone.home.lead': 'Sisaloggemat mat vurdet du, leat dás. Dohkket dušše dan maid ieš leat álggahan.',
  'phone.home.forgotten':
    'Leatgo vajálduhttán beassansáni? Vállje «Mun lean vajálduhttán beassansáni» go leat sisaloggemin. De jearrat dus dás.',
} satisfies BuypassPhoneTexts;
