const nb = {
  name: 'Innlogging og elektronisk ID',
  line: 'Hva en elektronisk ID er, og hvilken du kan bruke',
  groups: {
    what: {
      name: 'Elektronisk ID',
      answers: {
        'electronic-id': {
          title: 'Hva er en elektronisk ID?',
          body: [
            'En elektronisk ID viser på nettet hvem du er, slik passet gjør ved en skranke.',
            'Den er personlig. Bruk aldri en annens, og la aldri andre bruke din.',
          ],
        },
        which: {
          title: 'Hvilken elektronisk ID kan jeg bruke?',
          body: [
            'Du kan bruke dem du ser på siden der du velger elektronisk ID. Siden viser bare dem som er sikre nok for tjenesten.',
            'Hver av dem har et eget tema i listen på denne siden.',
          ],
        },
        levels: {
          title: 'Hva betyr sikkerhetsnivåene?',
          body: [
            'Nivået sier hvor sikkert det er at den som logger inn, er den hen utgir seg for. ID-porten bruker nivåene lavt, betydelig og høyt. Betydelig og høyt het før nivå 3 og nivå 4.',
            'Tjenesten bestemmer hvilket nivå den krever.',
          ],
        },
      },
    },
    without: {
      name: 'Uten elektronisk ID',
      answers: {
        none: {
          title: 'Jeg har ingen elektronisk ID',
          body: [
            'Velg temaet til den du vil ha. Der står det hvem som utsteder den, og hva du trenger for å få den.',
            'I Prøveporten får testpersonene en elektronisk ID fra banken eller utstederen på siden «Bank».',
          ],
        },
        number: {
          title: 'Må jeg ha fødselsnummer?',
          body: [
            'De fleste måtene å logge inn på krever fødselsnummer eller D-nummer. D-nummer får personer som skal være i Norge en kortere tid.',
          ],
        },
        services: {
          title: 'Hvor kan jeg logge inn?',
          body: [
            'Du logger alltid inn fra en tjeneste, for eksempel hos kommunen, skatten eller helsevesenet. Begynn på nettstedet til tjenesten, ikke på innloggingssiden.',
            'Med Prøveporten følger noen tjenester du kan øve på. Du finner dem fra [startsiden](/).',
          ],
        },
        'back-button': {
          title: 'Jeg gikk tilbake i nettleseren',
          body: [
            'En innlogging som er ferdig, kan ikke brukes en gang til. Gå til tjenesten, og logg inn på nytt.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
