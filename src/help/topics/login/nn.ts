import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Innlogging og elektronisk ID',
  line: 'Kva ein elektronisk ID er, og kva for ein du kan bruke',
  groups: {
    what: {
      name: 'Elektronisk ID',
      answers: {
        'electronic-id': {
          title: 'Kva er ein elektronisk ID?',
          body: [
            'Ein elektronisk ID viser på nettet kven du er, slik passet gjer ved ein skranke.',
            'Han er personleg. Bruk aldri ein annan sin, og la aldri andre bruke din.',
          ],
        },
        which: {
          title: 'Kva for ein elektronisk ID kan eg bruke?',
          body: [
            'Du kan bruke dei du ser på sida der du vel elektronisk ID. Sida viser berre dei som er sikre nok for tenesta.',
            'Kvar av dei har eit eige tema i lista på denne sida.',
          ],
        },
        levels: {
          title: 'Kva tyder tryggleiksnivåa?',
          body: [
            'Nivået seier kor sikkert det er at den som loggar inn, er den hen gir seg ut for. ID-porten bruker nivåa lågt, betydeleg og høgt. Betydeleg og høgt heitte før nivå 3 og nivå 4.',
            'Tenesta avgjer kva nivå ho krev.',
          ],
        },
      },
    },
    without: {
      name: 'Utan elektronisk ID',
      answers: {
        none: {
          title: 'Eg har ingen elektronisk ID',
          body: [
            'Vel temaet til den du vil ha. Der står det kven som skriv han ut, og kva du treng for å få han.',
            'I Prøveporten får testpersonane ein elektronisk ID frå banken eller utskrivaren på sida «Bank».',
          ],
        },
        number: {
          title: 'Må eg ha fødselsnummer?',
          body: [
            'Dei fleste måtane å logge inn på krev fødselsnummer eller D-nummer. D-nummer får personar som skal vere i Noreg ei kortare tid.',
          ],
        },
        services: {
          title: 'Kvar kan eg logge inn?',
          body: [
            'Du loggar alltid inn frå ei teneste, til dømes hos kommunen, skatten eller helsevesenet. Begynn på nettstaden til tenesta, ikkje på innloggingssida.',
            'Med Prøveporten følgjer nokre tenester du kan øve på. Du finn dei frå [startsida](/).',
          ],
        },
        'back-button': {
          title: 'Eg gjekk tilbake i nettlesaren',
          body: [
            'Ei innlogging som er ferdig, kan ikkje brukast ein gong til. Gå til tenesta, og logg inn på nytt.',
          ],
        },
      },
    },
  },
};

export default nn;
