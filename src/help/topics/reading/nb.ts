const nb = {
  name: 'Lese og bruke sidene',
  line: 'Tekststørrelse, tastatur, farger og språk',
  groups: {
    see: {
      name: 'Se bedre',
      answers: {
        'text-size': {
          title: 'Hvordan gjør jeg teksten større?',
          body: [
            'Hold nede Ctrl (Windows) eller Cmd (Mac), og trykk pluss for større og minus for mindre tekst. Med 0 får du den vanlige størrelsen tilbake.',
            'Du kan også velge tekststørrelse for disse sidene i [innstillingene](/settings). På telefonen følger sidene størrelsen du har valgt der.',
          ],
        },
        colours: {
          title: 'Kan jeg få mørke sider?',
          body: [
            'Ja. Nederst på hver side velger du lyse eller mørke farger, eller farger som systemet. Sterkere kontrast velger du i [innstillingene](/settings).',
          ],
        },
      },
    },
    use: {
      name: 'Bruke sidene',
      answers: {
        keyboard: {
          title: 'Kan jeg klare meg med tastaturet?',
          body: [
            'Ja. Tab går fremover, Shift og Tab tilbake, og Enter trykker på knappen. Med første Tab på en side kan du hoppe rett til innholdet.',
          ],
        },
        language: {
          title: 'Hvordan bytter jeg språk?',
          body: [
            'Velg språk øverst til høyre. Du blir på samme side, og valget huskes til du lukker nettleseren.',
          ],
        },
        'no-script': {
          title: 'Må jeg ha JavaScript?',
          body: [
            'Nei. Alt virker uten. Med JavaScript slipper du å laste siden på nytt mens du venter på telefonen.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
