import type { MinidTexts } from './nb.ts';

export default {
  name: 'MinID',
  line: 'Beassansátni, ja koda SMS:s, MinID-áppa dahje autentiserenáppa',
  next: 'Boahtte',
  'login.heading': 'Sisaloggen MinID:in',
  'login.submit': 'Logge sisa',
  pid: 'Riegádannummir dahje D-nummir',
  'pid.hint': '11 logu',
  password: 'Beassansátni',
  forgot: 'Leat go vajáldahttán beassansáni?',
  'password.missing': 'Čále iežat beassansáni.',
  'password.wrong':
    'Nummir ja beassansátni eaba gula oktii. Dárkkis goappašiid, ja leago Caps Lock alde. Geahččaleamit vel: {left}.',
  'factor.none':
    'Beassansátni lea riekta, muhto dat ii leat doarvái okto. Dus ii leat mobiilanummir, MinID-áppa iige autentiserenáppa MinID:s. Diŋgo aktiverenreivve, ja registrere iežat mobiilanummira.',
  closed: 'Dát MinID lea giddejuvvon. Diŋgo aktiverenreivve jos áiggut fas geavahit MinID.',
  locked:
    'MinID lea leamaš giddejuvvon, ja boares beassansátni ii gusto šat. Don fertet ráhkadit ođđa, ovttain kodain SMS:s ja ovttain e-poasttas.',
  'begin-again':
    'Du MinID lea rievdan dan rájes go álget, ovdamearkka dihte ođđa beassansániin. Logge sisa ođđasit.',
  other: 'Geavat eará vuogi',
  'sms.heading': 'Koda SMS:s',
  'sms.lead': 'Mii leat sádden koda mobiilanummirii man loahpas lea {ending}. Dat gusto {minutes} minuhta.',
  'sms.label': 'Koda SMS:s',
  'sms.hint': '5 logu',
  'sms.submit': 'Logge sisa',
  'sms.again': 'Sádde ođđa SMS',
  'sms.sent': 'Mii leat sádden ođđa SMS. Ovddit koda ii gusto šat.',
  'sms.missing': 'Čále koda SMS:s.',
  'sms.late': 'SMS koda ii gusto šat. Bivdde ođđa SMS.',
  'sms.wrong': 'Boasttu koda. Dárkkis ahte geavahat ođđaseamos SMS koda. Geahččaleamit vel: {left}.',
  'sms.prompt':
    '{code} lea du koda sisaloggemii bálvalussii {service} MinID:in. Ale goassige atte dan sutnje guhte riŋge dutnje.',
  'app.heading': 'Dohkket MinID-áppas',
  'app.lead': 'Mii leat sádden jearaldaga du telefovdnii. Dohkket dan MinID-áppas.',
  'app.hint': 'It oaččo dieđu? Raba ieš MinID-áppa; doppe jearaldat vuordá.',
  'app.prompt': 'Háliidatgo sisaloggejuvvot bálvalussii {service}?',
  'app.rejected':
    'Don hilgot sisaloggema MinID-áppas. Geahččal ođđasit, dahje geavat eará vuogi. Jos don it lean sisaloggemin, de fertet molsut beassansáni.',
  'app.late':
    'MinID-áppa ii vástidan áiggis. Dárkkis leago telefovnnas neahtta, ja geahččal ođđasit, dahje geavat eará vuogi.',
  'app.gone': 'MinID-áppa ii leat šat aktiiva du telefovnnas. Geavat eará vuogi.',
  'app.unlock': 'Telefovdna ii dovdan du. Geahččal ođđasit muođuin, suorpmain dahje PIN:in.',
  'totp.heading': 'Koda autentiserenáppas',
  'totp.lead':
    'Raba iežat autentiserenáppa ja čále koda maid dat čájeha MinID:i. Dat molsašuvvá juohke 30. sekundda.',
  'totp.label': 'Koda áppas',
  'totp.hint': '6 logu',
  'totp.submit': 'Logge sisa',
  'totp.missing': 'Čále koda autentiserenáppas.',
  'totp.wrong':
    'Boasttu koda. Vuordde dassážii go áppa čájeha ođđa koda, ja dárkkis ahte telefovnna diibmu lea riekta. Geahččaleamit vel: {left}.',
  'totp.spent':
    'Dát koda lea juo geavahuvvon. Vuordde dassážii go áppa čájeha ođđa. Geahččaleapmi ii lohkkojuvvo.',
  'totp.gone': 'Autentiserenáppa ii gula šat MinID:i. Geavat eará vuogi.',
  'choose.heading': 'Vállje vuogi',
  'choose.same': 'Geahččal ođđasit: {way}',
  'way.sms': 'Koda SMS:s',
  'way.app': 'MinID-áppa',
  'way.totp': 'Koda autentiserenáppas',
  'quarantine.heading': 'MinID lea giddejuvvon muhtin áigái',
  'quarantine.lead':
    'Boasttu beassansátni dahje koda lea čállojuvvon menddo máŋgii. Ii mihkkege das maid leat sádden gusto šat. Go giddehus nohká, de fertet ráhkadit ođđa beassansáni.',
  'quarantine.until': 'MinID lea giddejuvvon dii. {until} rádjai.',
  'quarantine.again': 'Geahččal ođđasit',
  'quarantine.notice.prompt':
    'Du MinID lea giddejuvvon dii. {until} rádjai, danne go boasttu beassansátni dahje koda lea čállojuvvon menddo máŋgii. Maŋŋá fertet ráhkadit ođđa beassansáni. Jos it lean don, de it dárbbaš dahkat maidege dál.',
  'browser.notice.prompt':
    'Du MinID lea geavahuvvon ođđa neahttalohkkis sisaloggemii bálvalussii {service}. Jos it lean don, de fertet dakkaviđe molsut beassansáni.',
  'terms.heading': 'MinID eavttut',
  'terms.lead':
    'MinID lea du iežat. Doalat beassansáni ja kodaid alddát, ale ge goassige divtte earáid sisaloggejuvvot du namas.',
  'terms.share': 'Mii vurket du nummira, mobiilanummira ja e-poastačujuhusa, ja goas leat sisaloggejuvvon.',
  'terms.leave': 'Sáhtát álo giddet dahje sihkkut MinID iežat profiillas.',
  'terms.accept': 'Mun dohkkehan eavttuid',
  'forgot.heading': 'Vajáldahttojuvvon beassansátni',
  'forgot.lead': 'Don oaččut ovtta koda SMS:s ja ovtta e-poasttas. Dasto ráhkadat ođđa beassansáni.',
  'forgot.sms.heading': 'Koda SMS:s',
  'forgot.sms.lead':
    'Jos nummiris lea MinID mobiilanummiriin, de leat sádden koda dohko. Dat gusto {minutes} minuhta.',
  'forgot.prompt':
    '{code} lea du koda ráhkadit ođđa beassansáni MinID:i. Ale goassige atte dan sutnje guhte riŋge dutnje.',
  'forgot.no-phone': 'Mun in oaččo SMS',
  'forgot.no-mail': 'Mun in oaččo e-poastta',
  'mail.heading': 'Koda e-poasttas',
  'mail.lead':
    'Mii leat sádden koda du e-poastačujuhussii. Dat gusto {minutes} minuhta. Geahča maid ruskapoasttas.',
  'mail.label': 'Koda e-poasttas',
  'mail.hint': '6 mearkka. Stuorra ja smávva bustávat leat iešguđetláganat.',
  'mail.again': 'Sádde ođđa e-poastta',
  'mail.sent': 'Mii leat sádden ođđa e-poastta. Ovddit koda ii gusto šat.',
  'mail.missing': 'Čále koda e-poasttas.',
  'mail.late': 'E-poastta koda ii gusto šat. Bivdde ođđa e-poastta.',
  'mail.wrong':
    'Boasttu koda. Dárkkis stuorra ja smávva bustávaid, ja ahte geavahat ođđaseamos e-poastta. Geahččaleamit vel: {left}.',
  'mail.prompt':
    '{code} lea du koda ráhkadit ođđa beassansáni MinID:i. Jos it leat bivdán dan, de it dárbbaš beroštit dán e-poasttas.',
  'letter.heading': 'Ođđa beassansátni aktiverenreivviin',
  'letter.lead':
    'Aktiverenreivviin ráhkadat ođđa beassansáni ja registreret mobiilanummira ja e-poastačujuhusa ođđasit. Reive boahtá poasttas dan čujuhussii mii dus lea Álbmotregisttaris.',
  'letter.back': 'Ruovttoluotta sisaloggemii',
  'letter.no-phone': 'SMS koda haga it sáhte ráhkadit ođđa beassansáni dás.',
  'letter.no-mail': 'E-poastta koda haga it sáhte ráhkadit ođđa beassansáni dás.',
  'letter.no-address':
    'MinID:s ii leat du e-poastačujuhus, ja dan haga it sáhte ráhkadit ođđa beassansáni dás.',
  'new.heading': 'Ođđa beassansátni',
  'new.label': 'Ođđa beassansátni',
  'new.hint': 'Unnimusat 8 mearkka, sihke bustávat ja logut',
  'new.confirm': 'Čále ođđa beassansáni oktii vel',
  'new.save': 'Vurke beassansáni',
  'new.short': 'Beassansátni lea menddo oanehaš. Geavat unnimusat 8 mearkka.',
  'new.long':
    'Beassansátni lea menddo guhkki. Geavat eanemusat 72 mearkka; á, č, đ ja eará erenoamáš mearkkat lohkkojit guoktin.',
  'new.letter': 'Beassansánis galgá leat unnimusat okta bustávva.',
  'new.digit': 'Beassansánis galgá leat unnimusat okta lohku.',
  'new.old': 'Ođđa beassansátni lea seamma go boares. Vállje eará.',
  'new.leaked': 'Dát beassansátni lea listtuin main leat suoládahttojuvvon beassansánit. Vállje eará.',
  'new.differ': 'Beassansánit eai leat seammát. Čále seamma beassansáni goappašiidda.',
  'new.saved': 'Beassansátni lea vurkejuvvon. Logge sisa ođđa beassansániin.',
  'new.notice.prompt':
    'Du MinID beassansátni lea rievdaduvvon. Jos it lean don, de fertet dakkaviđe molsut beassansáni.',
  'replace.heading': 'Molsso beassansáni',
  'replace.lead':
    'Du beassansátni lea gávdnon listtus mas leat suoládahttojuvvon beassansánit. Don fertet ráhkadit ođđa ovdal go joatkkát.',
} satisfies MinidTexts;
