import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Tilgjengelegheitserklæring',
  line: 'Kor godt sidene kan brukast av alle, og korleis du melder frå',
  groups: {
    status: {
      name: 'I kva grad er nettstaden i samsvar med krava?',
      answers: {
        conformance: {
          title: 'Krava og korleis sidene er prøvde',
          body: [
            'Sidene skal følgje WCAG 2.2 på nivå A og AA. Vi kjenner ingen brot.',
            'Kvar side og kvar melding er prøvd automatisk med axe, lys og mørk, på brei skjerm og telefon. I tillegg prøver vi rekkjefølgja med Tab, storleiken på knappar og lenkjer, innlogging med tastatur åleine og utan JavaScript, og at ingenting må rullast sidelengs på 320 pikslar.',
            'Automatiske prøver finn ikkje alt. Ingen med skjermlesar eller anna hjelpemiddel har gått gjennom sidene enno.',
          ],
        },
        languages: {
          title: 'Målformer og språk',
          body: [
            'Tekstane finst på bokmål, nynorsk, engelsk og nordsamisk. Dei nordsamiske er ikkje lesne gjennom av nokon som har språket, og det står nedst på sidene.',
          ],
        },
      },
    },
    consequences: {
      name: 'Kva betyr det for brukarane?',
      answers: {
        users: {
          title: 'Kven kan møte hindringar?',
          body: [
            'Den som bruker skjermlesar, kan møte noko vi ikkje har oppdaga. Den som les nordsamisk, kan møte ord som er galt valde.',
            'Innlogging med kort og kortlesar går føre seg i eit eige vindauge. Simulatoren viser det som ei side, som følgjer dei same krava.',
          ],
        },
        time: {
          title: 'Tidsgrenser',
          body: [
            'Når sida ventar på telefonen, kan du be om meir tid, inntil ti gonger. Ei innlogging varer i ein halv time.',
          ],
        },
      },
    },
    feedback: {
      name: 'Meld frå om brot på krava',
      answers: {
        report: {
          title: 'Har du funne feil, eller treng du innhaldet på ein annan måte?',
          body: [
            'Skriv til den som driv denne simulatoren, med [skjemaet for brukarstøtte](/help/support). Fortel kva side det gjeld, og kva du bruker.',
          ],
        },
      },
    },
    complaint: {
      name: 'Klage',
      answers: {
        complain: {
          title: 'Kven kan eg klage til?',
          body: [
            'Prøveporten er eit verktøy for test og opplæring, og er ikkje ei offentleg teneste. Klager på tenester du verkeleg bruker, blir behandla av Diskrimineringsnemnda.',
          ],
        },
      },
    },
    content: {
      name: 'Innhald som ikkje er universelt utforma',
      answers: {
        principles: {
          title: 'Mogleg å oppfatte, mogleg å bruke, forståeleg og robust',
          body: [
            'Vi kjenner ikkje noko innhald som bryt eit krav i nokon av dei fire prinsippa. Finn du noko, så meld frå.',
          ],
        },
      },
    },
    about: {
      name: 'Om erklæringa',
      answers: {
        made: {
          title: 'Korleis er erklæringa laga?',
          body: [
            'Ho er skriven av dei som lagar Prøveporten, etter overskriftene i malen frå Tilsynet for universell utforming av ikt. Prøvene ho byggjer på, følgjer med programmet. Eit utval blir køyrt før kvar endring, og alle i ei lengre prøve.',
          ],
        },
      },
    },
  },
};

export default nn;
