import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'BankID',
  line: 'Elektrovnnalaš ID báŋkkus, alla dásis (ovdal dássi 4)',
  groups: {
    order: {
      name: 'Háhkat BankID',
      answers: {
        'how-to-order': {
          title: 'Mo oaččun BankID?',
          body: [
            'Váldde oktavuođa iežat báŋkkuin. Báŋku diŋgo dutnje BankID ja addá kodarusttega dahje áppa.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logget sisa',
      answers: {
        'how-to-log-in': {
          title: 'Mo loggen sisa kodarusttegiin?',
          body: ['Don dárbbašat riegádannummira, báŋkku kodarusttega ja BankID-beassansáni.'],
          steps: [
            'Mana bálvalussii, ja vállje BankID.',
            'Čále riegádannummira, 11 logu.',
            'Čále koda kodarusttegis.',
            'Čále beassansáni, ja logge sisa.',
          ],
        },
        'all-types': {
          title: 'Sáhttágo buot BankID-šlájaid geavahit?',
          body: [
            'Sáhttá, go báŋku dohkkeha čovdosa BankID:an: kodarusttet, koartalohkki, áppa ja mobiila. Muhto BankID galgá leat aktiverejuvvon neahttabáŋkkus vai earát go báŋku dohkkehit dan.',
          ],
        },
        'mobile-as-chip': {
          title: 'Mo geavahan BankID mobiillas kodarusttegin?',
          body: ['Jos du báŋku fállá dan, de mobiila sáhttá addit vástádusa kodarusttega sajis.'],
          steps: [
            'Vállje BankID, ja čále riegádannummira.',
            'Deaddil «Vállje eará BankID» dahje njuola gurutbealde, ja vállje BankID mobiillas.',
            'Geahča ahte čujuhussánit leat seammát mobiillas, ja čále PIN-koda dasa.',
            'Čále BankID-beassansáni, ja logge sisa. Jos leat vajáldahttán dan, váldde oktavuođa báŋkkuin.',
          ],
        },
        'words-differ': {
          title: 'Čujuhussánit eai leat seammát',
          body: ['Hilggo telefovnnas. Dalle lea eará sisaloggen go du mii jearrá.'],
        },
      },
    },
    app: {
      name: 'BankID-áppa',
      answers: {
        'app-why': {
          title: 'Manne geavahit áppa?',
          body: [
            'Dat lea jođáneamos ja oadjebaseamos vuohki geavahit BankID. Dat gávdno iPhonii ja Androidii.',
          ],
        },
        'app-before': {
          title: 'Maid dárbbašan ovdal go aktiveren áppa?',
          body: [
            'Aktiiva BankID mas lea beassansátni. Jos lea guhkes áigi dan rájes go geavahit kodarusttega, de BankID sáhttá leat nohkan. Geahččal logget sisa kodarusttegiin, dahje jeara báŋkkus.',
            'Jos dat lea nohkan, diŋgo ođđa báŋkkus. Dat sáhttá bistit moadde beaivvi.',
          ],
        },
        'app-password': {
          title: 'Guđe beassansáni áppa geavaha?',
          body: ['Seamma maid geavahat kodarusttegiin.'],
        },
        'app-phone': {
          title: 'Guđe telefovdna gáibiduvvo?',
          body: [
            'iOS 15 dahje Android 8, dahje ođđaseappot. Áppa doaibmá ovtta telefovnnas hávális: go aktiveret ođđa, de boares bisána.',
          ],
        },
        'app-activate': {
          title: 'Mo aktiveren áppa?',
          body: [
            'Viečča áppa, ja čuovo dan bagadusa. Don čájehat gii leat pássain, našuvnnalaš ID-koarttain, kodarusttegiin dahje áppain eará telefovnnas.',
          ],
        },
        'app-under-18': {
          title: 'Mun lean vuollel 18 jagi',
          body: ['Dalle aktiveret áppa kodarusttegiin, dahje áppain eará telefovnnas.'],
        },
        'app-id-card': {
          title: 'Mo oaččun našuvnnalaš ID-koartta?',
          body: [
            'Diŋgo diimmu politiijain. Maiddái EEO- ja EFTA-riikkaid borgárat geain lea riegádannummir, sáhttet oažžut koartta.',
          ],
        },
        'app-foreign-passport': {
          title: 'Sáhtángo geavahit olgoriikka pássa?',
          body: [
            'Sáhtát, go mašiinnat sáhttet lohkat pássa ja du stáhtus lea «dárkkistuvvon». Vearroetáhta rievdada pássanummira ja stáhtusa.',
          ],
        },
        'app-use': {
          title: 'Mo loggen sisa áppain?',
          body: ['Don dárbbašat telefovnna mas áppa lea, ja BankID-beassansáni.'],
          steps: [
            'Vállje BankID, ja čále riegádannummira.',
            'Vállje BankID-áppa, jos dat ii leat juo válljejuvvon.',
            'Dohkket telefovnnas. iPhonas sáhtát doallat dieđu ja dohkkehit almmá áppa rahpama haga.',
            'Čále BankID-beassansáni.',
          ],
        },
        'app-no-notification': {
          title: 'In oaččo dieđu',
          body: ['Raba ieš áppa. Jearaldat lea doppe, vaikko dieđut leat jaddaduvvon.'],
        },
        'app-faster': {
          title: 'Mo bijan ala jođánet BankID?',
          body: [
            'Raba áppa, vállje «Mu BankID» ja čuovo bagadusa. Dalle geavahat muođuid, suorpma dahje telefovnna PIN-koda beassansáni sajis, doppe gos dat lea doarvái bálvalussii.',
          ],
        },
        'app-faster-off': {
          title: 'Muođut ja suorbma eai doaimma',
          body: [
            'Geahča telefovnna heivehusain ahte muođut dahje suorbma leat doppe, ja ahte áppa oažžu geavahit daid.',
          ],
        },
      },
    },
    components: {
      name: 'Reaiddut',
      answers: {
        'internet-explorer-8': {
          title: 'Internet Explorer 8 ja Java',
          body: [
            'BankID ii doaibman Internet Explorer 8:s ja boarrásut veršuvnnain Java haga, mii viežžojuvvui java.com:as. Otná neahttalohkkit eai dárbbaš Java.',
          ],
        },
      },
    },
    password: {
      name: 'Beassansátni ja kodat',
      answers: {
        codes: {
          title: 'Kodarusttega koda ii doaimma',
          body: [
            'Kodarusttegat leat earáláganat, ja báŋku vástida gažaldagaide du rusttega birra. Viđa meattáhusa maŋŋá kodarusttet giddejuvvo.',
          ],
        },
        'forgotten-password': {
          title: 'Lean vajáldahttán beassansáni',
          body: [
            'Váldde oktavuođa báŋkkuin. Dat sádde ođđa beassansáni e-poasttas, ja dieđiha SMS:in ahte dat lea sáddejuvvon.',
          ],
        },
        'change-password': {
          title: 'Mo rievdadan beassansáni?',
          body: [
            'Vállje BankID, ja deaddil «Fállu» bajimusas olgešbealde. Vállje «Rievdat beassansáni», logge sisa dábálaččat, ja čále ođđa beassansáni guktii. Das galget leat unnimusat 8 mearkka.',
          ],
        },
      },
    },
    profile: {
      name: 'Profiila ja gidden',
      answers: {
        'edit-profile': {
          title: 'Mo rievdadan e-poastta ja mobiilanummira BankID:s?',
          body: ['Váldde oktavuođa báŋkkuin. BankID dieđut leat báŋkku dieđut.'],
        },
        block: {
          title: 'Mo giddan BankID?',
          body: ['Váldde oktavuođa báŋkkuin dalán. Báŋku rahpá dan fas go bivddát.'],
        },
      },
    },
    bugs: {
      name: 'Dovddus meattáhusat',
      answers: {
        'bid-2031': {
          title: 'BID-2031',
          body: [
            'Neahttalohkki dahje operatiivvuogádat lea menddo boaris, dahje BankID lea eará sihkarvuođaavádagas go bálvalus. Ođasmahte neahttalohkki dahje operatiivvuogádaga.',
            'Dieđihuvvon dáidda: Chrome 23, Firefox 27, Safari iOS 7.0:s ja iOS 2 rájes 6 rádjai, ja boarrásat go dát.',
          ],
        },
        'safety-zones': {
          title: 'Sihkarvuođaavádagat Internet Explorer:is',
          body: [
            'Fitnodagat mat bidje bálvalusaid avádagaide «Luohttevaš neahttasajit» dahje «Báikkálaš intraneahtta», ožžo BID-2031, go neahttalohkki doalai avádagaid sierra.',
            'Dat gii hálddaša dihtora, bidjá https://csfe.bankid.no avádahkii «Luohttevaš neahttasajit».',
          ],
        },
        'zones-for-administrators': {
          title: 'Vuogádathálddašeddjiide: ná lasihat čujuhusa',
          body: [
            'Guoská Internet Explorer 9:ii ja ođđaseappuide. Dasto BankID doaibmá beroškeahttá guđe avádagas bálvalus lea.',
          ],
          steps: [
            'Raba Internet Options, gilkora Security.',
            'Vállje Trusted sites, ja dasto Sites.',
            'Lasit https://csfe.bankid.no, ja gidde.',
            'Máŋgga dihtorii: geavat joavkopolicy «Site to Zone Assignment List» árvvuin 2.',
          ],
        },
        'browser-too-old': {
          title: '«Neahttalohkki ii sáhte geavahit»',
          body: [
            'BankID bisána kodain 6202 dahje 1A13 neahttalohkkiin maid dat ii doarjjo. Ođasmahte neahttalohkki, dahje vállje eará elektrovnnalaš ID.',
          ],
        },
      },
    },
    errors: {
      name: 'Meattáhusdieđut',
      answers: {
        'incorrect-data': {
          title: '«Boasttu dieđut»',
          body: [
            'Diehtu boahtá go leat čállán koda, ja BankID lea aktiverejuvvon dušše neahttabáŋkui.',
            'Logge sisa neahttabáŋkui, vállje BankID fálus, ja aktivere dan buot bálvalusaide. Jos dárbbašat veahki, váldde oktavuođa báŋkkuin.',
          ],
        },
        blocked: {
          title: 'BankID lea giddejuvvon',
          body: ['Vihtta boasttu beassansáni dahje koda giddejit dan. Báŋku rahpá dan fas.'],
        },
        problems: {
          title: 'Eará váttisvuođat BankID:in',
          body: ['Váldde oktavuođa iežat báŋkkuin.'],
        },
      },
    },
  },
  guides: {
    'code-device': {
      title: 'Logget sisa BankID:in ja kodarusttegiin',
      steps: {
        choose: 'Vállje BankID.',
        number: 'Čále riegádannummira, ja mana viidáseappot.',
        code: 'Čále oktiigeavahankoda kodarusttegis, ja mana viidáseappot.',
        password: 'Čále beassansáni, ja logge sisa.',
      },
    },
    app: {
      title: 'Logget sisa BankID-áppain',
      steps: {
        choose: 'Vállje BankID.',
        number: 'Čále riegádannummira, ja mana viidáseappot.',
        app: 'Siidu vuordá telefovnna.',
        phone: 'Raba dieđu telefovnnas, geahča ahte bálvalus lea riekta, ja dohkket.',
        password: 'Čále BankID-beassansáni, ja logge sisa.',
      },
    },
    mobile: {
      title: 'Geavahit BankID mobiillas kodarusttegin',
      steps: {
        choose: 'Vállje BankID.',
        number: 'Čále riegádannummira, ja mana viidáseappot.',
        other: 'Deaddil «Vállje eará BankID», dahje njuola gurutbealde.',
        way: 'Vállje BankID mobiillas.',
        words: 'Loga čujuhussániid siiddus.',
        phone: 'Geahča ahte sánit leat seammát mobiillas, ja čále PIN-koda dasa.',
        password: 'Čále BankID-beassansáni, ja logge sisa.',
      },
    },
    'change-password': {
      title: 'Rievdadit BankID-beassansáni',
      steps: {
        choose: 'Vállje BankID.',
        menu: 'Deaddil «Fállu» bajimusas olgešbealde.',
        change: 'Vállje «Rievdat beassansáni».',
        old: 'Don logget vuos sisa boares beassansániin. Mana viidáseappot.',
        number: 'Čále riegádannummira, ja mana viidáseappot.',
        code: 'Čále oktiigeavahankoda kodarusttegis, ja mana viidáseappot.',
        password: 'Čále boares beassansáni, ja mana viidáseappot.',
        'new':
          'Čále ođđa beassansáni mas leat unnimusat 8 mearkka guktii, ja mana viidáseappot. Dalle beassansátni lea rievdaduvvon.',
      },
    },
    'activate-app': {
      title: 'Aktiveret BankID-áppa',
      steps: {
        install: 'Viečča BankID-áppa telefovdnii.',
        welcome: 'Raba áppa, ja álgge.',
        number: 'Čále riegádannummira.',
        mobile: 'Čále mobiilanummira mii báŋkkus lea.',
        sms: 'Čále koda maid oaččut SMS:as.',
        terms: 'Loga eavttuid, ja dohkket daid.',
        proof: 'Vállje mo čájehat gii don leat.',
        device: 'Kodarusttegiin: čále koda ja BankID-beassansáni.',
        done: 'Áppa lea aktiverejuvvon.',
      },
    },
  },
};

export default se;
