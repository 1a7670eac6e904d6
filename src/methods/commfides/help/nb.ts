const nb = {
  name: 'Commfides',
  line: 'Elektronisk ID på smartkort eller USB-pinne, på høyt nivå',
  groups: {
    get: {
      name: 'Skaffe Commfides',
      answers: {
        'how-to-get': {
          title: 'Hvordan får jeg Commfides?',
          body: ['Bestill hos Commfides. Du får et smartkort eller en USB-pinne med PIN-kode og PUK-kode.'],
        },
        equipment: {
          title: 'Hva må jeg ha på maskinen?',
          body: [
            'Programmet fra Commfides, og en kortleser hvis du har smartkort. På telefon og nettbrett virker det ikke.',
          ],
        },
      },
    },
    'log-in': {
      name: 'Logge inn',
      answers: {
        'how-to-log-in': {
          title: 'Hvordan logger jeg inn?',
          body: ['Du trenger kortet eller pinnen og PIN-koden.'],
          steps: [
            'Velg Commfides, sett inn kortet eller pinnen, og skriv kortnummeret.',
            'Velg sertifikatet for innlogging i vinduet fra Commfides.',
            'Skriv PIN-koden i vinduet, aldri på nettsiden.',
          ],
        },
      },
    },
    trouble: {
      name: 'Problemer',
      answers: {
        blocked: {
          title: 'PIN-koden er sperret',
          body: ['Etter tre feil er PIN-koden sperret. Åpne den med PUK-koden i programmet fra Commfides.'],
        },
        certificate: {
          title: 'Sertifikatet blir ikke godtatt',
          body: [
            'Velg sertifikatet for innlogging, ikke det for signering eller ansatte. Er det utløpt eller trukket tilbake, bestill nytt hos Commfides.',
          ],
        },
        java: {
          title: 'Måtte man ha Java?',
          body: [
            'Ja, innloggingen var et lite Java-program i nettleseren. I dag bruker Commfides et eget program på maskinen.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logge inn med Commfides',
      steps: {
        choose: 'Velg Commfides.',
        serial: 'Sett inn kortet eller pinnen, skriv kortnummeret, og gå videre.',
        wait: 'Siden venter på vinduet fra Commfides.',
        window: 'Velg sertifikatet for innlogging i vinduet, og skriv PIN-koden der.',
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
