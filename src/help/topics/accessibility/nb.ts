const nb = {
  name: 'Tilgjengelighetserklæring',
  line: 'Hvor godt sidene kan brukes av alle, og hvordan du melder fra',
  groups: {
    status: {
      name: 'I hvilken grad er nettstedet i samsvar med kravene?',
      answers: {
        conformance: {
          title: 'Kravene og hvordan sidene er prøvd',
          body: [
            'Sidene skal følge WCAG 2.2 på nivå A og AA. Vi kjenner ingen brudd.',
            'Hver side og hver melding er prøvd automatisk med axe, lys og mørk, på bred skjerm og telefon. I tillegg prøver vi rekkefølgen med Tab, størrelsen på knapper og lenker, innlogging med tastatur alene og uten JavaScript, og at ingenting må rulles sidelengs på 320 piksler.',
            'Automatiske prøver finner ikke alt. Ingen med skjermleser eller annet hjelpemiddel har gått gjennom sidene ennå.',
          ],
        },
        languages: {
          title: 'Språk',
          body: [
            'Tekstene finnes på bokmål, nynorsk, engelsk og nordsamisk. De nordsamiske er ikke lest gjennom av noen som har språket, og det står nederst på sidene.',
          ],
        },
      },
    },
    consequences: {
      name: 'Hva betyr det for brukerne?',
      answers: {
        users: {
          title: 'Hvem kan møte hindringer?',
          body: [
            'Den som bruker skjermleser, kan møte noe vi ikke har oppdaget. Den som leser nordsamisk, kan møte ord som er galt valgt.',
            'Innlogging med kort og kortleser foregår i et eget vindu. Simulatoren viser det som en side, som følger de samme kravene.',
          ],
        },
        time: {
          title: 'Tidsgrenser',
          body: [
            'Når siden venter på telefonen, kan du be om mer tid, inntil ti ganger. En innlogging varer i en halv time.',
          ],
        },
      },
    },
    feedback: {
      name: 'Meld fra om brudd på kravene',
      answers: {
        report: {
          title: 'Har du funnet feil, eller trenger du innholdet på en annen måte?',
          body: [
            'Skriv til den som driver denne simulatoren, med [skjemaet for brukerstøtte](/help/support). Fortell hvilken side det gjelder, og hva du bruker.',
          ],
        },
      },
    },
    complaint: {
      name: 'Klage',
      answers: {
        complain: {
          title: 'Hvem kan jeg klage til?',
          body: [
            'Prøveporten er et verktøy for test og opplæring, og er ikke en offentlig tjeneste. Klager på tjenester du virkelig bruker, behandles av Diskrimineringsnemnda.',
          ],
        },
      },
    },
    content: {
      name: 'Innhold som ikke er universelt utformet',
      answers: {
        principles: {
          title: 'Mulig å oppfatte, mulig å betjene, forståelig og robust',
          body: [
            'Vi kjenner ikke noe innhold som bryter et krav i noen av de fire prinsippene. Finner du noe, så meld fra.',
          ],
        },
      },
    },
    about: {
      name: 'Om erklæringen',
      answers: {
        made: {
          title: 'Hvordan er erklæringen laget?',
          body: [
            'Den er skrevet av dem som lager Prøveporten, etter overskriftene i malen fra Tilsynet for universell utforming av ikt. Prøvene den bygger på, følger med programmet. Et utvalg kjøres før hver endring, og alle i en lengre prøve.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
