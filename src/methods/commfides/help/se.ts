import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Commfides',
  line: 'Elektrovnnalaš ID jierbmekoarttas dahje USB-soappis, alla dásis',
  groups: {
    get: {
      name: 'Háhkat Commfides',
      answers: {
        'how-to-get': {
          title: 'Mo oaččun Commfides?',
          body: ['Diŋgo Commfides:as. Don oaččut jierbmekoartta dahje USB-soappi PIN-kodain ja PUK-kodain.'],
        },
        equipment: {
          title: 'Mii galgá leat dihtoris?',
          body: [
            'Commfides prográmma, ja koartalohkki jos dus lea jierbmekoarta. Telefovnnas ja táblehtas dat ii doaimma.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logget sisa',
      answers: {
        'how-to-log-in': {
          title: 'Mo loggen sisa?',
          body: ['Don dárbbašat koartta dahje soappi ja PIN-koda.'],
          steps: [
            'Vállje Commfides, bija koartta dahje soappi sisa, ja čále koartanummira.',
            'Vállje sisaloggema sertifikáhta Commfides láses.',
            'Čále PIN-koda lássii, ale goassige neahttasiidui.',
          ],
        },
      },
    },
    trouble: {
      name: 'Váttisvuođat',
      answers: {
        blocked: {
          title: 'PIN-koda lea giddejuvvon',
          body: [
            'Golmma meattáhusa maŋŋá PIN-koda lea giddejuvvon. Raba dan PUK-kodain Commfides prográmmas.',
          ],
        },
        certificate: {
          title: 'Sertifikáhta ii dohkkehuvvo',
          body: [
            'Vállje sisaloggema sertifikáhta, ale vuolláičállima dahje bargiid sertifikáhta. Jos dat lea nohkan dahje gessojuvvon ruovttoluotta, diŋgo ođđa Commfides:as.',
          ],
        },
        java: {
          title: 'Dárbbašuvvui go Java?',
          body: [
            'Dárbbašuvvui, sisaloggen lei unna Java-prográmma neahttalohkkis. Otne Commfides geavaha sierra prográmma dihtoris.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logget sisa Commfides:in',
      steps: {
        choose: 'Vállje Commfides.',
        serial: 'Bija koartta dahje muitosákki dihtorii, čále koartanummira, ja mana viidáseappot.',
        wait: 'Siidu vuordá Commfides láse.',
        window: 'Vállje sisaloggema sertifikáhta láses, ja čále PIN-koda dasa.',
      },
    },
  },
};

export default se;
