import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Siidduid lohkan ja geavaheapmi',
  line: 'Teakstasturrodat, boallobeavdi, ivnnit ja giella',
  groups: {
    see: {
      name: 'Oaidnit buorebut',
      answers: {
        'text-size': {
          title: 'Mo dagan teavstta stuorábun?',
          body: [
            'Doala Ctrl (Windows) dahje Cmd (Mac) vulos, ja deaddil pluss stuorit ja minus unnit tekstii. Nollain oaččut dábálaš sturrodaga ruovttoluotta.',
            'Don sáhtát maiddái válljet dáid siidduid teakstasturrodaga [heivehusain](/settings). Telefovnnas siiddut čuvvot dan sturrodaga maid leat válljen doppe.',
          ],
        },
        colours: {
          title: 'Sáhtángo oažžut seavdnjes siidduid?',
          body: [
            'Sáhtát. Juohke siiddu vuolemusas válljet čuvges dahje seavdnjes ivnniid, dahje ivnniid nugo vuogádagas. Garraset kontrástta válljet [heivehusain](/settings).',
          ],
        },
      },
    },
    use: {
      name: 'Geavahit siidduid',
      answers: {
        keyboard: {
          title: 'Birgengo boallobevddiin?',
          body: [
            'Birget. Tab manná ovddosguvlui, Shift ja Tab maŋosguvlui, ja Enter deaddila boalu. Siiddu vuosttaš Tab:in sáhtát njuiket njuolga sisdoalu lusa.',
          ],
        },
        language: {
          title: 'Mo molsun giela?',
          body: [
            'Vállje giela bajimusas olgešbealde. Don bisánat seamma siidui, ja válljen muitojuvvo dassážii go giddet neahttalohkki.',
          ],
        },
        'no-script': {
          title: 'Dárbbašango JavaScript?',
          body: [
            'It. Buot doaibmá dan haga. JavaScriptain it dárbbat viežžat siiddu ođđasit go vuorddát telefovnna.',
          ],
        },
      },
    },
  },
};

export default se;
