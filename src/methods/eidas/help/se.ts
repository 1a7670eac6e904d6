import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'eIDAS',
  line: 'Elektrovnnalaš ID eará eurohpalaš riikkas',
  groups: {
    about: {
      name: 'eIDAS birra',
      answers: {
        'what-is': {
          title: 'Mii lea eIDAS?',
          body: [
            'Eurohpalaš ortnet mainna sáhtát logget sisa norgga bálvalusaide iežat ruovttoriikka elektrovnnalaš ID:in.',
          ],
        },
        'how-to-log-in': {
          title: 'Mo loggen sisa?',
          body: ['eIDAS siiddut leat eaŋgalasgillii.'],
          steps: [
            'Vállje eIDAS vuolábealde «Riikkaidgaskasaččat».',
            'Vállje riikka gos elektrovnnalaš ID lea.',
            'Logge sisa doppe. Don boađát ruovttoluotta norgga bálvalussii.',
          ],
        },
        'not-offered': {
          title: 'In gávnna eIDAS',
          body: ['Buot bálvalusat eai dohkket elektrovnnalaš ID eará riikkain. Jeara bálvalusas.'],
        },
        'no-number': {
          title: 'Bálvalus ii dovdda mu',
          body: [
            'Jos dus ii leat riegádannummir dahje D-nummir, de bálvalus oažžu du nama, riegádanbeaivvi ja ruovttoriikka ID. Jos dus lea dakkár nummir, de ruovttoriikka ID galgá leat čadnon dasa Álbmotregisttaris.',
          ],
        },
      },
    },
  },
  guides: {
    'log-in': {
      title: 'Logget sisa eará riikka elektrovnnalaš ID:in',
      steps: {
        tab: 'Vállje «Riikkaidgaskasaččat».',
        choose: 'Vállje eIDAS.',
        country: 'Gávnna riikkat listtus, ja mana viidáseappot.',
        abroad: 'Logge sisa nugo ruovttus. Don máhcat norgga bálvalussii.',
      },
    },
  },
};

export default se;
