import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Digital postkasse',
  line: 'Spørsmål og svar om digital post frå det offentlege',
  groups: {
    about: {
      name: 'Om digital postkasse',
      answers: {
        'what-is': {
          title: 'Kva er ei digital postkasse?',
          body: ['Ein sikker stad på nettet der du får brev frå stat og kommune. Du vel sjølv leverandøren.'],
        },
        choose: {
          title: 'Korleis vel eg postkasse?',
          body: [
            'Du får tilbod om det etter at du har stadfesta kontaktinformasjonen, og du kan gjere det i tenesta for kontaktinformasjon. Svarer du at du ikkje vil ha noka, spør vi ikkje igjen.',
          ],
        },
        age: {
          title: 'Kor gammal må eg vere?',
          body: ['15 år. Er du yngre, får du ikkje spørsmålet.'],
        },
        'change-provider': {
          title: 'Kan eg byte leverandør?',
          body: ['Ja, når du vil. Brev du har fått, blir liggande hos den gamle leverandøren.'],
        },
        'no-notice': {
          title: 'Eg får ikkje varsel om ny post',
          body: [
            'Sjå etter at e-post og mobilnummer er rette, både i [kontaktinformasjonen](/help/contact-information#update) og hos leverandøren.',
          ],
        },
      },
    },
  },
};

export default nn;
