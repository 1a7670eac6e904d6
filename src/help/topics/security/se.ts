import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Sihkarvuohta ja diehtočoahkut',
  line: 'Várut kodaid ja beassansániid, ja sihko diehtočoahkuid',
  groups: {
    fraud: {
      name: 'Beahttin',
      answers: {
        'stop-think-verify': {
          title: 'Bisán – jurddaš – dárkkis',
          body: ['Máŋggas gártet beahttojuvvot go muhtin riŋge ja dahkala veahkeheamen. Daga álo ná:'],
          steps: [
            'Bisán. Bija telefovnna gitta jos muhtimis lea hoahppu du beales.',
            'Jurddaš. Manne sii dán jerret?',
            'Dárkkis. Riŋge ieš ruovttoluotta nummirii maid gávnnat sin neahttasiiddus.',
          ],
        },
        police: {
          title: 'Sáhttet go politiijat dahje báŋku jearrat mu koda?',
          body: [
            'Eai. Eai politiijat, báŋku eaige eiseválddit jeara beassansániid dahje kodaid telefovnnas. Dat gii jearrá, geahččala beahttit du.',
            'Geahččal [beahttinriŋgema hárjehusa](/help/scam).',
          ],
        },
        approve: {
          title: 'Telefovdna bivdá mu dohkkehit juoidá maid in leat bivdán',
          body: [
            'Hilggo. Muhtin eará geahččala logget sisa du namas. Riŋge dasto báŋkui dahje elektrovnnalaš ID addái.',
          ],
        },
        'good-password': {
          title: 'Mii lea buorre beassansátni?',
          body: [
            'Guhkes beassansátni maid it geavat eará sajiin. Njeallje soaittáhat sáni leat buoret go okta sátni mas leat logut.',
          ],
        },
      },
    },
    cookies: {
      name: 'Diehtočoahkut',
      answers: {
        'which-cookies': {
          title: 'Guđe diehtočoahkut geavahuvvojit dáppe?',
          body: [
            'Okta mii čatná sisaloggema siidduid oktii, okta gielaide maid leat válljen, ja okta juohke [heivehussii](/settings) maid leat rievdadan. Buot leat dárbbašlaččat, eaige mihkkege čuovo du eará neahttasajiide.',
            'Don oainnát daid siiddus [Geahččal neahttalohkki](/help/self-test), mii bidjá vel ovtta vai oaidná boahtá go dat ruovttoluotta, ja sáhtát sihkkut buot siiddus [Persovdnasuodji](/help/privacy).',
          ],
        },
        'delete-windows': {
          title: 'Sihkkut diehtočoahkuid Windowsis',
          body: ['Namat sáhttet leat veaháš earálágánat sierra neahttalohkkiin.'],
          steps: [
            'Raba neahttalohkki heivehusaid.',
            'Vállje Persovdnasuoji, ja dasto sihkkut neahttalohkki dieđuid.',
            'Merke diehtočoahkuid, ja sihko.',
          ],
        },
        'delete-mac': {
          title: 'Sihkkut diehtočoahkuid Macas',
          body: ['Namat sáhttet leat veaháš earálágánat sierra neahttalohkkiin.'],
          steps: [
            'Raba neahttalohkki heivehusaid fállolinjjás.',
            'Vállje Persovdnasuoji, ja dasto hálddašit neahttasiidodieđuid.',
            'Sihko neahttasaji dieđuid, dahje buot.',
          ],
        },
        'delete-ios': {
          title: 'Sihkkut diehtočoahkuid iPhonas ja iPadas',
          body: ['Namat sáhttet leat veaháš earálágánat sierra neahttalohkkiin.'],
          steps: [
            'Raba telefovnna heivehusaid, ja vállje neahttalohkki.',
            'Vállje sihkkut logga ja neahttasiidodieđuid.',
            'Nanne, ja álgge ođđasit bálvalusas.',
          ],
        },
      },
    },
  },
};

export default se;
