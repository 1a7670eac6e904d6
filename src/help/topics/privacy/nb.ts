const nb = {
  name: 'Personvern',
  line: 'Hva Prøveporten lagrer, og hvordan du sletter det',
  groups: {
    stored: {
      name: 'Det som lagres',
      answers: {
        'what-stored': {
          title: 'Hva lagrer Prøveporten?',
          body: [
            'Testpersonene og det de holder av elektronisk ID, tjenestene, innloggingene med en logg over hva som skjedde, og meldinger til brukerstøtten. Alt ligger på maskinen der Prøveporten kjører, og sendes ikke videre.',
          ],
        },
        'real-people': {
          title: 'Lagrer dere noe om virkelige personer?',
          body: [
            'Nei. Et nummer som kan tilhøre en virkelig person, blir avslått overalt, og verken lagret eller vist.',
          ],
        },
        'how-long': {
          title: 'Hvor lenge?',
          body: [
            'Økten i nettleseren varer et døgn etter siste endring. En innlogging som ikke blir fullført, utløper etter en halvtime, og en melding til brukerstøtten etter 30 dager. Resten kan bli liggende til en tester nullstiller Prøveporten.',
          ],
        },
      },
    },
    rights: {
      name: 'Slette',
      answers: {
        delete: {
          title: 'Hvordan sletter jeg det som gjelder denne nettleseren?',
          body: [
            'Bruk knappen på denne siden. Den sletter økten, innloggingene og informasjonskapslene til denne nettleseren. Personer og tjenester blir ikke rørt.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
