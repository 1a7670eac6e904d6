import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Lese og bruke sidene',
  line: 'Tekststorleik, tastatur, fargar og språk',
  groups: {
    see: {
      name: 'Sjå betre',
      answers: {
        'text-size': {
          title: 'Korleis gjer eg teksten større?',
          body: [
            'Hald nede Ctrl (Windows) eller Cmd (Mac), og trykk pluss for større og minus for mindre tekst. Med 0 får du den vanlege storleiken tilbake.',
            'Du kan òg velje tekststorleik for desse sidene i [innstillingane](/settings). På telefonen følgjer sidene storleiken du har valt der.',
          ],
        },
        colours: {
          title: 'Kan eg få mørke sider?',
          body: [
            'Ja. Nedst på kvar side vel du lyse eller mørke fargar, eller fargar som systemet. Sterkare kontrast vel du i [innstillingane](/settings).',
          ],
        },
      },
    },
    use: {
      name: 'Bruke sidene',
      answers: {
        keyboard: {
          title: 'Kan eg klare meg med tastaturet?',
          body: [
            'Ja. Tab går framover, Shift og Tab tilbake, og Enter trykkjer på knappen. Med første Tab på ei side kan du hoppe rett til innhaldet.',
          ],
        },
        language: {
          title: 'Korleis byter eg språk?',
          body: [
            'Vel språk øvst til høgre. Du blir på same side, og valet blir hugsa til du lukkar nettlesaren.',
          ],
        },
        'no-script': {
          title: 'Må eg ha JavaScript?',
          body: [
            'Nei. Alt verkar utan. Med JavaScript slepp du å laste sida på nytt medan du ventar på telefonen.',
          ],
        },
      },
    },
  },
};

export default nn;
