const nb = {
  name: 'eInnsyn',
  line: 'Å finne og be om offentlige dokumenter',
  groups: {
    about: {
      name: 'Om eInnsyn',
      answers: {
        'what-is': {
          title: 'Hva er eInnsyn?',
          body: [
            'En felles tjeneste der alle kan søke i postlistene til stat og kommune, og be om å få se et dokument.',
          ],
        },
        login: {
          title: 'Må jeg logge inn?',
          body: ['Ikke for å søke eller be om innsyn. Du logger inn for å lagre søk og følge saker.'],
        },
        here: {
          title: 'Er eInnsyn med i Prøveporten?',
          body: [
            'Nei, men du kan øve i tjenesten [Innsyn]({demo}/innsyn/), som følger med og logger inn på samme måte.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
