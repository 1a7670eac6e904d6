import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'MinID',
  line: 'Almmolaš elektrovnnalaš ID mearkkašahtti dásis (ovdal dássi 3)',
  groups: {
    get: {
      name: 'Háhkat MinID',
      answers: {
        'how-to-get': {
          title: 'Mo oaččun MinID?',
          body: [
            'Diŋgo aktiverenreivve. Dat boahtá poasttas dan čujuhussii mii dus lea Álbmotregisttaris. Reivviin registreret beassansáni, mobiilanummira ja e-poastačujuhusa.',
          ],
        },
        who: {
          title: 'Gii sáhttá oažžut MinID?',
          body: ['Buohkat geain lea riegádannummir dahje D-nummir, dan jagi rájes go devdet 13 jagi.'],
        },
        where: {
          title: 'Gos sáhtán geavahit MinID?',
          body: [
            'Bálvalusain mat dohkkehit mearkkašahtti dási. Jos bálvalus gáibida alla dási, de MinID ii leat listtus.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logget sisa',
      answers: {
        'how-to-log-in': {
          title: 'Mo loggen sisa?',
          body: ['Don dárbbašat riegádannummira, MinID-beassansáni ja mobiilla.'],
          steps: [
            'Vállje MinID.',
            'Čále riegádannummira ja beassansáni.',
            'Čále koda maid oaččut SMS:as, 5 logu.',
          ],
        },
        'other-method': {
          title: 'In oaččo SMS',
          body: [
            'Deaddil «Geavat eará vuogi», ja vállje MinID-áppa dahje autentiserenáppa, jos leat registreren goappá nu.',
          ],
        },
        'new-browser': {
          title: 'Ožžon dieđu ođđa neahttalohkki birra',
          body: [
            'Du MinID lea geavahuvvon neahttalohkkis maid dat ii dovdan ovdal. Jos it lean don, molsso beassansáni dalán.',
          ],
        },
      },
    },
    password: {
      name: 'Beassansátni ja kodat',
      answers: {
        'forgotten-password': {
          title: 'Lean vajáldahttán beassansáni',
          body: [
            'Deaddil «Leat go vajáldahttán beassansáni?» sisaloggensiiddus. Don oaččut koda SMS:as ja nuppi e-poasttas, ja ráhkadat ođđa beassansáni. Mobiilla dahje e-poastta haga dárbbašat aktiverenreivve.',
          ],
        },
        'password-rules': {
          title: 'Makkár galgá beassansátni leat?',
          body: [
            'Unnimusat 8 mearkka, sihke bustávat ja logut. Beassansátni mii lea listtuin láhppon beassansániin, ferte molsojuvvot.',
          ],
        },
        'email-code': {
          title: 'E-poastta koda ii doaimma',
          body: [
            'Das leat 6 mearkka, ja stuora ja unna bustávat leat earáláganat. Dat lea fámus 10 minuhta. Geavat ođđaseamos e-poastta, ja geahča maiddái ruskaposttas.',
          ],
        },
      },
    },
    trouble: {
      name: 'Giddejuvvon',
      answers: {
        blocked: {
          title: 'MinID lea giddejuvvon máŋgga geahččaleami maŋŋá',
          body: [
            'Golmma boasttu beassansáni dahje koda maŋŋá MinID lea giddejuvvon diimmu. Dasto fertet ráhkadit ođđa beassansáni; boares ii leat šat fámus.',
          ],
        },
        closed: {
          title: 'MinID lea heaittihuvvon',
          body: [
            'Dat lea heaittihuvvon, dábálaččat go ieš bivdet dan. Diŋgo aktiverenreivve jos háliidat fas geavahit MinID.',
          ],
        },
        'pin-letter': {
          title: 'Reivve PIN-kodat eai leat šat fámus',
          body: [
            'Reivves ledje 20 PIN-koda, ja ođđa reive dagai boares reivve gustohis reivin. Ortnet heaittihuvvui 2022–2023 jahkemolsumis.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logget sisa MinID:in',
      steps: {
        choose: 'Vállje MinID.',
        number: 'Čále riegádannummira ja beassansáni, ja logge sisa.',
        sms: 'Čále koda SMS:as, ja logge sisa.',
      },
    },
    app: {
      title: 'Logget sisa MinID-áppain',
      steps: {
        choose: 'Vállje MinID.',
        number: 'Čále riegádannummira ja beassansáni, ja logge sisa.',
        other: 'Deaddil «Geavat eará vuogi».',
        way: 'Vállje MinID-áppa.',
        app: 'Siidu vuordá telefovnna.',
        phone: 'Raba dieđu telefovnnas, geahča ahte bálvalus lea riekta, ja dohkket.',
      },
    },
    'new-password': {
      title: 'Ráhkadit ođđa MinID-beassansáni',
      steps: {
        forgot: 'Deaddil «Leat go vajáldahttán beassansáni?».',
        number: 'Čále riegádannummira, ja mana viidáseappot.',
        sms: 'Čále koda SMS:as.',
        mail: 'Čále koda e-poasttas.',
        'new': 'Čále ođđa beassansáni guktii, ja vurke. Logge dasto sisa dainna.',
      },
    },
  },
};

export default se;
