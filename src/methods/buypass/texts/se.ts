import type { BuypassTexts } from './nb.ts';

export default {
  name: 'Buypass ID',
  line: 'Beassansátni ja koda SMS:s, áppa dahje smárttakoarta',
  next: 'Boahtte',
  other: 'Vállje eará vuogi Buypass ID:in',
  'number.heading': 'Sisaloggen Buypass ID:in',
  'number.label': 'Riegádannummir, D-nummir dahje mobiilanummir',
  'number.hint': 'Mobiilanummira sáhtát geavahit go sisaloggejuvvot áppain.',
  'number.format': 'Čále nummira mas leat 11 logu, dahje iežat mobiilanummira.',
  'number.none': 'Mii eat gávnna Buypass ID dán nummirii. Dárkkis nummira, dahje diŋgo Buypass ID Buypassas.',
  'number.none.mobile':
    'Mii eat gávnna Buypass ID-áppa dán mobiilanummirii. Dárkkis nummira, dahje čále iežat riegádannummira.',
  'number.several': 'Máŋgasis lea dát mobiilanummir. Čále baicce iežat riegádannummira.',
  'choose.heading': 'Vállje mo háliidat geavahit Buypass ID',
  'choose.lead': 'Mii muitit válljema boahtte háve.',
  'choose.same': 'Joatkke dáinna: {way}',
  'way.password': 'Beassansátni ja koda SMS:s',
  'way.app': 'Buypass ID-áppa',
  'password.heading': 'Čále beassansáni',
  'password.label': 'Buypass ID-beassansátni',
  'password.forgotten': 'Mun lean vajálduhttán beassansáni',
  'password.missing': 'Čále beassansáni.',
  'password.wrong':
    'Boasttu beassansátni. Dárkkis lea go Caps Lock alde, ja geahččal ođđasit. Geahččaleamit vel: {left}.',
  'password.blocked':
    'Beassansátni lea giddejuvvon menddo ollu boasttu geahččalemiid geažil. Sisaloggejuvvo áppain, dahje bivdde ođđa beassansáni Buypass áššehasbálvalusas.',
  'password.no-app':
    'Ođđa beassansáni ráhkadat Buypass ID-áppain, ja dan it sáhte dál geavahit. Bivdde ođđa beassansáni Buypass áššehasbálvalusas.',
  'code.heading': 'Čále koda',
  'code.lead':
    'Mii leat sádden koda du mobiilii, man maŋimuš logut leat {end}. Koda gusto {minutes} minuhta.',
  'code.label': 'Koda SMS:s',
  'code.hint': '6 logu',
  'code.submit': 'Logge sisa',
  'code.again': 'Sádde ođđa koda',
  'code.sent': 'Mii leat sádden ođđa koda. Ovddit koda ii gusto šat.',
  'code.missing': 'Čále koda dieđus.',
  'code.wrong': 'Boasttu koda. Dárkkis dieđu, ja geahččal ođđasit. Geahččaleamit vel: {left}.',
  'code.late': 'Koda ii gusto šat. Bivdde ođđa koda.',
  'code.many':
    'Boasttu koda lea čállojuvvon menddo máŋgii. Vuordde, ja geahččal ođđasit. Minuhtat vel: {minutes}.',
  'code.nowhere':
    'Buypassas ii leat mobiilanummir gosa sáddet koda. Váldde oktavuođa Buypass áššehasbálvalusain.',
  'code.prompt':
    'Buypass ID: Du koda sisaloggemii bálvalussii {service} lea {code}. Ale goassige atte dan geasage.',
  'app.heading': 'Vástit Buypass ID-áppas',
  'app.lead': 'Mii leat sádden jearaldaga du telefovdnii. Čále PIN-koda Buypass ID-áppas.',
  'app.hint': 'It oaččo dieđu? Raba ieš áppa; doppe jearaldat vuordá.',
  'app.prompt': 'Háliidatgo sisaloggejuvvot bálvalussii {service}?',
  'app.reset.prompt': 'Háliidatgo ráhkadit ođđa beassansáni Buypass ID:i?',
  'app.rejected':
    'Don hilgot áppas. Geahččal ođđasit, dahje vállje eará vuogi. Jos don it lean sisaloggemin, ale goassige dohkket.',
  'app.gone': 'Áppa ii leat šat aktiiva du telefovnnas. Vállje eará vuogi, dahje aktivere áppa ođđasit.',
  'app.blocked':
    'Áppa PIN-koda lea giddejuvvon menddo ollu boasttu geahččalemiid geažil. Raba áppa ja váldde giddehusa eret doppe, dahje vállje eará vuogi.',
  'app.wrong': 'Boasttu PIN-koda áppas. Geahččal ođđasit doppe. Geahččaleamit vel: {left}.',
  'app.late': 'Áppa ii vástidan áiggis. Geahččal ođđasit, dahje vállje eará vuogi.',
  'activate.heading': 'Váldde Buypass ID atnui',
  'activate.lead':
    'Čále aktiverenkoda reivves maid leat ožžon Buypassas. Dan dagat dušše oktii. Dasto sáhtát geavahit Buypass ID bálvalusain mat gáibidit alimus sihkarvuođadási.',
  'activate.label': 'Aktiverenkoda',
  'activate.hint': '8 logu, reivves',
  'activate.later': 'In dál',
  'activate.missing': 'Čále aktiverenkoda reivves.',
  'activate.wrong': 'Boasttu aktiverenkoda. Dárkkis reivve, ja geahččal ođđasit. Geahččaleamit vel: {left}.',
  'activate.many':
    'Boasttu aktiverenkoda lea čállojuvvon menddo máŋgii. Vuordde, ja geahččal ođđasit. Minuhtat vel: {minutes}.',
  'new.heading': 'Ráhkat ođđa beassansáni',
  'new.label': 'Ođđa Buypass ID-beassansátni',
  'new.hint': 'Unnimusat 8 mearkka',
  'new.confirm': 'Čále ođđa beassansáni oktii vel',
  'new.save': 'Vurke beassansáni',
  'new.short': 'Beassansátni lea menddo oanehaš. Geavat unnimusat 8 mearkka.',
  'new.long': 'Beassansátni lea menddo guhkki. Geavat eanemusat 128 mearkka.',
  'new.differ': 'Beassansánit eai leat seammát. Čále seamma beassansáni goappašiidda.',
  'new.old': 'Ođđa beassansátni lea seamma go boares. Vállje eará.',
  'stopped.heading': 'Sisaloggen bisánii',
  'stopped.back': 'Vállje eará sisaloggenvuogi',
  'stopped.again': 'Geahččal ođđasit',
  'number.card': 'Geavat smárttakoartta',
  'way.card': 'Smárttakoarta',
  'serial.heading': 'Sisaloggen Buypass smárttakoarttain',
  'serial.lead': 'Bija smárttakoartta koartalohkkái.',
  'serial.why':
    'Prøveporten ii oainne maid bijat dihtorii, ja jearrá danin koartanummira. Duohta sisaloggen ii daga nu.',
  'serial.label': 'Koartanummir',
  'serial.hint': 'Guokte bustáva ja gávcci logu, ná: BP12345678',
  'serial.without': 'Sisaloggen almmá smárttakoartta haga',
  'serial.missing': 'Čále koartanummira.',
  'serial.none': 'Mii eat gávnna Buypass smárttakoartta dáinna nummiriin. Dárkkis nummira koarttas.',
  'wait.heading': 'Čále PIN-koda Buypass láses',
  'wait.lead':
    'Buypass koartaprográmma lea rahpan láse dihtoris. Doppe čálát smárttakoartta PIN-koda. Ale goassige čále dan dán siidui.',
  'wait.prompt': 'Sisaloggejuvvot bálvalussii {service}',
  'card.program': 'Buypass koartaprográmma ii leat dihtoris. Bija dan dihtorii, ja geahččal ođđasit.',
  'card.reader': 'Mii eat gávnna koartalohkki. Čana dan dihtorii, ja geahččal ođđasit.',
  'card.card': 'Koartalohkkis ii leat smárttakoarta. Bija smárttakoartta dasa, ja geahččal ođđasit.',
  'card.other': 'Koartalohkkis lea eará koarta. Bija dasa iežat smárttakoartta, ja geahččal ođđasit.',
  'card.inactive':
    'Smárttakoarta ii leat vel aktiverejuvvon. Raba Buypass koartaprográmma ja aktivere dan doppe, ja geahččal ođđasit.',
  'card.blocked':
    'Smárttakoarta lea giddejuvvon menddo ollu boasttu PIN-kodaid geažil. Raba dan Buypass koartaprográmmas, ja geahččal ođđasit.',
  'card.spent':
    'Sihke smárttakoartta PIN-koda ja PUK-koda leaba giddejuvvon. Raba smárttakoartta Buypass koartaprográmmas: čájet gii don leat, ja geahččal ođđasit.',
  'card.expired': 'Smárttakoarta ii leat šat fámus. Diŋgo ođđa Buypassas, dahje vállje eará sisaloggenvuogi.',
  'card.revoked':
    'Buypass lea geassán smárttakoartta ruovttoluotta. Váldde oktavuođa Buypass áššehasbálvalusain, dahje vállje eará sisaloggenvuogi.',
  'card.device':
    'Smárttakoarta ii doaimma mobiillas ii ge nettbreahtas, daningo koartaprográmma ferte leat dihtoris. Geavat dihtora, dahje vállje eará vuogi.',
  'card.declined': 'Don gaskkalduhttet Buypass láses. Geahččal ođđasit, dahje vállje eará vuogi.',
  'card.late': 'PIN-koda ii boahtán áiggis. Geahččal ođđasit, ja čále dan Buypass láses.',
  'card.pin': 'PIN-koda lei boastut. Čále dan ođđasit Buypass láses. Geahččaleamit vel: {left}.',
  blocked:
    'Buypass lea gidden dán Buypass ID. Váldde oktavuođa Buypass áššehasbálvalusain vai dat rahppojuvvo.',
} satisfies BuypassTexts;
