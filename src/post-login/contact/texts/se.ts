import type { ContactTexts } from './nb.ts';

export default {
  'reservation.heading': 'Don leat hilgon digitála gulahallama',
  'reservation.lead':
    'Don leat bivdán almmolaš suorggi sáddet mearrádusaid ja eará dehálaš reivviid báhpiris. Hilgun lea fámus {since} rájes.',
  'reservation.notices':
    'Sáhtát ain oažžut dieđuid SMS dahje e-poastta bokte, ovdamearkka dihtii diimmu birra maid leat diŋgon. Danne jearrat maiddái du oktavuođadieđuid.',
  'reservation.keep': 'Doalat hilguma',
  'reservation.end': 'Váldde eret hilguma',
  'reservation.ended': 'Hilgun lea váldojuvvon eret.',
  'confirm.heading': 'Leatgo du oktavuođadieđut rivttes?',
  'confirm.lead':
    'Almmolaš suorgi geavaha daid go galgá dutnje dieđihit. Dárkkis ahte dat leat rivttes, ja divo daid jos dárbbaša. Rievdadus guoská buot almmolaš bálvalusaide.',
  'confirm.submit': 'Duođaš',
  'missing.heading': 'Registrere iežat oktavuođadieđuid',
  'missing.lead':
    'Almmolaš suorggis ii leat du mobiilanummir iige e-poastačujuhus, ja danne ii sáhte dutnje dieđihit. Atte unnimusat nuppi. Buot almmolaš bálvalusat geavahit dan.',
  'missing.submit': 'Vurke',
  'mobile.label': 'Mobiilanummir',
  'mobile.hint': 'Riikkakodain, ovdamearkka dihtii +47 400 00 123. Riikkakoda haga dat lohkko norgalažžan.',
  'mobile.wrong': 'Čále mobiilanummira dušše loguiguin ja riikkakodain, ovdamearkka dihtii +47 400 00 123.',
  'email.label': 'E-poastačujuhus',
  'email.hint': 'Ovdamearkka dihtii namma@eksempel.no',
  'email.wrong': 'Čále e-poastačujuhusa nugo namma@eksempel.no, bustávaid á, č ja š haga.',
  'address.missing': 'Atte mobiilanummira, e-poastačujuhusa dahje goappašiid.',
  skip: 'Njuike badjel',
  'code.heading': 'Duođaš kodain',
  'code.lead':
    'Soames eará lea maiddái registreren {address}. Danne leat sádden koda dohko, vai oaidnit ahte dus lea beassan dasa. Koda lea fámus {minutes} minuhta.',
  'code.label': 'Koda',
  'code.hint': '6 logu',
  'code.submit': 'Duođaš koda',
  'code.again': 'Sádde ođđa koda',
  'code.change': 'Rievdat oktavuođadieđuid',
  'code.missing': 'Čále koda maid leat ožžon.',
  'code.late': 'Koda áigi lea nohkan. Bivdde ođđa koda.',
  'code.wrong': 'Koda lea boastut. Sáhtát geahččalit vel {left} geardde.',
  'code.once': 'Koda lea boastut. Sáhtát geahččalit vel oktii.',
  'code.many':
    'Boastut koda lea čállojuvvon menddo máŋgii. Vuordde {minutes} minuhta, dahje atte eará čujuhusa.',
  'code.sent': 'Mii leat sádden ođđa koda.',
  'mailbox.heading': 'Vállje digitála poastakássa',
  'mailbox.lead':
    'Digitála poastakássas oaččut reivviid almmolaš suorggis oadjebasat ja čoahkis. Dat lea eaktodáhtolaš, ja sáhtát rievdadit válljejumi maŋŋil.',
  'mailbox.legend': 'Gos háliidat digitála poastta?',
  'mailbox.digipost': 'Digipost',
  'mailbox.e-boks': 'e-Boks',
  'mailbox.none': 'In hálit digitála poastakássa',
  'mailbox.none.more': 'Mii eat jeara dán šat.',
  'mailbox.submit': 'Vurke válljejumi',
  'mailbox.later': 'In dál',
  'mailbox.missing': 'Vállje poastakássa, dahje ahte it hálit ovttage.',
  'expired.heading': 'Áigi lea nohkan, it ge leat sisaloggejuvvon',
  'expired.lead':
    'Don ledjet oktavuođadieđuid bargamin go sisaloggema áigi nogai. Dat maid it ollen vurket, ii leat rievdaduvvon.',
} satisfies ContactTexts;
