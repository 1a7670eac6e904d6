import type { BankidTexts } from './nb.ts';

export default {
  name: 'BankID',
  line: 'Kodarusttet dahje BankID-áppa',
  'number.heading': 'Sisaloggen BankID:in',
  'number.label': 'Riegádannummir dahje D-nummir',
  'number.hint': '11 logu',
  'number.none':
    'Mii eat gávnna BankID dán nummirii. Dárkkis nummira, dahje váldde oktavuođa iežat báŋkkuin diŋgot BankID.',
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
  'errors.9314':
    'BankID lea giddejuvvon menddo ollu boasttu beassansániid geažil. Váldde oktavuođa iežat báŋkkuin.',
  'suspended.code':
    'BankID lea giddejuvvon menddo ollu boasttu kodaid geažil. Váldde oktavuođa iežat báŋkkuin.',
  'suspended.bank': 'Báŋku lea gidden dán BankID. Váldde oktavuođa iežat báŋkkuin vai dat rahppojuvvo.',
  'errors.9403':
    'Kodarusttet lea giddejuvvon menddo ollu boasttu kodaid geažil. Váldde oktavuođa iežat báŋkkuin.',
  'errors.1313': 'BankID ii leat šat fámus. Diŋgo ođđa iežat báŋkkus.',
  'errors.9409': 'Ádjánii menddo guhká, ja BankID-bargovuorru lea loahpahuvvon. Álgge ođđasit.',
  'errors.14D1': 'Koda ja beassansáni gaskkas manai menddo guhkes áigi. Álgge ođđasit.',
  'menu.change': 'Rievdat beassansáni',
  'menu.cancel': 'Gaskkalduhte BankID',
  other: 'Vállje eará BankID',
  'choose.heading': 'Vállje BankID',
  'choose.lead': 'Vállje mo don háliidat geavahit BankID. Mii muitit válljema boahtte háve.',
  'choose.same': 'Joatkke dáinna: {way}',
  'way.device': 'Kodarusttet',
  'way.app': 'BankID-áppa',
  'way.mobile': 'BankID mobiillas',
  'app.heading': 'Dohkket BankID-áppas',
  'app.lead': 'Mii leat sádden jearaldaga du telefovdnii. Dohkket dan BankID-áppas.',
  'app.hint': 'It oaččo dieđu? Raba ieš BankID-áppa; doppe jearaldat vuordá.',
  'app.prompt': 'Háliidatgo sisaloggejuvvot bálvalussii {service}?',
  'app.rejected':
    'Don hilgot sisaloggema áppas. Geahččal ođđasit, dahje vállje eará BankID. Jos don it lean sisaloggemin, ale goassige dohkket.',
  'app.gone':
    'BankID-áppa ii leat šat aktiiva du telefovnnas. Vállje eará BankID, dahje aktivere áppa ođđasit.',
  'app.unlock': 'Telefovdna ii dovdan du. Geahččal ođđasit muođuin, suorpmain dahje PIN:in.',
  'mobile.heading': 'Geahča mobiilla',
  'mobile.lead':
    'Buohtastahte sániid dás vuolábealde mobiilla sániiguin. Jos leat seammát, čále PIN-koda mobiilii. Jos eai leat, hilggo.',
  'mobile.prompt': 'BankID: Sisaloggejuvvot bálvalussii {service}? Buohtastahte sániid.',
  'mobile.suspended':
    'BankID mobiillas lea giddejuvvon menddo ollu boasttu PIN-kodaid geažil. Vállje eará BankID, ja váldde oktavuođa iežat báŋkkuin.',
  'mobile.blocked':
    'Báŋku lea gidden BankID mobiillas. Vállje eará BankID, ja váldde oktavuođa iežat báŋkkuin.',
  'mobile.gone': 'Dus ii leat šat BankID mobiillas. Vállje eará BankID.',
  'mobile.wrong': 'Boasttu PIN-koda mobiillas. Geahččal ođđasit doppe. Geahččaleamit vel: {left}.',
  'mobile.differ':
    'Don hilgot go sánit eai lean seammát. Dat lei riekta: earát sáhttet leat geahččalan sisaloggejuvvot du namas. Geahččal ođđasit ođđa sániiguin, dahje vállje eará BankID.',
  'mobile.rejected': 'Don hilgot sisaloggema mobiillas. Geahččal ođđasit, dahje vállje eará BankID.',
  'change.heading': 'Rievdat BankID-beassansáni',
  'change.lead': 'Don fertet vuos sisaloggejuvvot boares beassansániin. Dasto válljet ođđa.',
  'change.steps': 'Ođđa beassansátni gusto buot vugiide mo don geavahat BankID.',
  'change.go': 'Sisaloggejuvvo ja rievdat',
  'change.keep': 'Doalat beassansáni',
  'new.heading': 'Ođđa beassansátni',
  'new.label': 'Ođđa BankID-beassansátni',
  'new.hint': 'Unnimusat 8 mearkka, ja eará go boares',
  'new.confirm': 'Čále ođđa beassansáni oktii vel',
  'new.save': 'Vurke beassansáni',
  'new.short': 'Beassansátni lea menddo oanehaš. Geavat unnimusat 8 mearkka.',
  'new.long': 'Beassansátni lea menddo guhkki. Geavat eanemusat 128 mearkka.',
  'new.differ': 'Beassansánit eai leat seammát. Čále seamma beassansáni goappašiidda.',
  'changed.heading': 'Beassansátni lea rievdaduvvon',
  'changed.lead': 'Geavat ođđa beassansáni dás duohko. Don leat sisaloggejuvvon ja sáhtát joatkit.',
  'changed.go': 'Joatkke',
  'leave.heading': 'Gaskkalduhttit BankID?',
  'leave.lead': 'Jos gaskkalduhtát, de fertet álgit ođđasit. Don máhcat elektrovnnalaš ID válljemii.',
  'leave.yes': 'Juo, gaskkalduhte',
  'leave.no': 'In, joatkke',
  'stopped.again': 'Geahččal ođđasit',
  'errors.9439':
    'Menddo ollu boasttu kodat bohte kodarusttegis maid mii eat dovdda. Geavat BankID maid leat geavahan ovdal, dahje váldde oktavuođa iežat báŋkkuin.',
  'errors.1308': 'Ođđa beassansátni lea seamma go boares. Vállje eará.',
  'errors.14B1':
    'Telefovdna ii vástidan áiggis. Dárkkis lea go das gokčanviidodat, ja geahččal ođđasit. Jos ii veahket, de bija dan eret ja fas ala.',
  'errors.4000': 'Boasttu aktiverenkoda. Dárkkis koda báŋkku dieđus dahje reivves.',
  'outage.restart':
    'Juoga manai boastut neahttalohkki ja BankID gaskkas. Gidde buot neahttalohkki láseid, dahje geavat eará, ja geahččal ođđasit.',
  'outage.network':
    'Neahttalohkki ii olat BankID. Dárkkis fierpmádaga ja heivehusaid, geavat eará fierpmádaga jos sáhtát, ja geahččal ođđasit.',
  'outage.later': 'BankID ii vástit dál. Vuordde logi minuhta, ja geahččal ođđasit.',
  'outage.update':
    'Neahttalohkki geavaha BankID boares veršuvnna. Gurre gaskarádjosa dahje ođasmahte neahttalohkki, ja geahččal ođđasit.',
  'outage.bank': 'Dán BankID ii sáhte geavahit dás. Váldde oktavuođa iežat báŋkkuin.',
  'outage.service':
    'Meattáhus lea sus geasa don leat sisaloggemin, ii dus. Vuordde veaháš, ja geahččal ođđasit.',
  'outage.reset': 'BankID ii álgán nu mo galggai. Deaddil Geahččal ođđasit álgit ođđasit.',
  'errors.2031':
    'Internet Explorer sihkarvuođaavádagat giddejit BankID. Bivdde su guhte fuolaha du dihtora lasihit https://csfe.bankid.no luohtehahtti siidduide, ja geahččal ođđasit.',
  'errors.6202':
    'BankID ii sáhte geavahit dán neahttalohkkis. Ođasmahte dan dahje geavat eará, ja geahččal ođđasit. Sáhtát maid válljet eará sisaloggenvuogi.',
  'errors.1A13':
    'Neahttalohkki lea menddo boaris, ja das váilu Java, lasáhus maid BankID dárbbašii dakkár neahttalohkkiin. Java ii doaimma šat neahttalohkkiin. Ođasmahte neahttalohkki dahje geavat eará, ja geahččal ođđasit.',
  'browser.old':
    'Neahttalohkki dahje telefovdna lea menddo boaris BankID:i. Ođasmahte neahttalohkki dahje operatiivavuogádaga, dahje geavat eará neahttalohkki, ja geahččal ođđasit.',
} satisfies BankidTexts;
