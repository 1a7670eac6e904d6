const nb = {
  name: 'Digital postkasse',
  line: 'Spørsmål og svar om digital post fra det offentlige',
  groups: {
    about: {
      name: 'Om digital postkasse',
      answers: {
        'what-is': {
          title: 'Hva er en digital postkasse?',
          body: [
            'Et sikkert sted på nettet der du får brev fra stat og kommune. Du velger selv leverandøren.',
          ],
        },
        choose: {
          title: 'Hvordan velger jeg postkasse?',
          body: [
            'Du får tilbud om det etter at du har bekreftet kontaktinformasjonen, og du kan gjøre det i tjenesten for kontaktinformasjon. Svarer du at du ikke vil ha noen, spør vi ikke igjen.',
          ],
        },
        age: {
          title: 'Hvor gammel må jeg være?',
          body: ['15 år. Er du yngre, får du ikke spørsmålet.'],
        },
        'change-provider': {
          title: 'Kan jeg bytte leverandør?',
          body: ['Ja, når du vil. Brev du har fått, blir liggende hos den gamle leverandøren.'],
        },
        'no-notice': {
          title: 'Jeg får ikke varsel om ny post',
          body: [
            'Se etter at e-post og mobilnummer er riktige, både i [kontaktinformasjonen](/help/contact-information#update) og hos leverandøren.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
