import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Várašupmi digitála gulahallama vuostá',
  line: 'Ná oaččut reivviid báhpáris',
  groups: {
    what: {
      name: 'Várašit',
      answers: {
        'what-is': {
          title: 'Maid mearkkaša várašit?',
          body: [
            'Don oaččut dehálaš reivviid almmolašvuođas báhpáris. Don sáhtát ain logget sisa ja geavahit bálvalusaid.',
          ],
        },
        how: {
          title: 'Mo várašan?',
          body: [
            'Logge sisa oktavuođadieđuid bálvalussii, ja vállje várašit. Seamma sajis váldát várašumi eret.',
          ],
        },
        'who-sees': {
          title: 'Gii oažžu diehtit ahte lean várašan?',
          body: ['Doaimmahagat mat ohcet du registtaris ovdal go sáddejit mearrádusa dahje dehálaš reivve.'],
        },
        'login-too': {
          title: 'Jerretgo mus maidege go loggen sisa?',
          body: ['Don sáhtát oaidnit siiddu mii muittuha várašumi, ovdal go sisaloggen joatká.'],
        },
      },
    },
  },
};

export default se;
