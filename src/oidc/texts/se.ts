import type { LogoutWords } from './nb.ts';

export default {
  title: 'Čálit olggos',
  leaving: 'Don leat čálihuvvomin olggos',
  leaving_lead:
    'Mii čálihit du olggos bálvalusain maid leat geavahan dán neahttalogis. Dasto máhcat ruovttoluotta bálvalussii.',
  onwards: 'Máhca ruovttoluotta: {service}',
  done: 'Don leat čálihuvvon olggos',
  done_lead: 'Don leat čálihuvvon olggos buot bálvalusain maid leat geavahan dán neahttalogis.',
  none: 'Don it lean čálihuvvon sisa',
  none_lead: 'Ii lean mihkkege sisačáliheami maid loahpahit dán neahttalogis.',
  kept: 'Don it leat čálihuvvon olggos',
  kept_lead: 'Jearaldat ii boahtán siiddus maid ieš rahpet, nu ahte ii mihkkege leat rievdan.',
  advice: 'Sáhtát giddet dán láse.',
} satisfies LogoutWords;
