import type { LogoutWords } from './nb.ts';

export default {
  title: 'Logge olggos',
  leaving: 'Don loggejuvvot olggos',
  leaving_lead:
    'Mii loggejit du olggos bálvalusain maid leat geavahan dán neahttalohkkis. Dasto máhcat ruovttoluotta bálvalussii.',
  onwards: 'Máhca ruovttoluotta: {service}',
  done: 'Don leat olggosloggejuvvon',
  done_lead: 'Don leat olggosloggejuvvon buot bálvalusain maid leat geavahan dán neahttalohkkis.',
  none: 'Don it lean sisaloggejuvvon',
  none_lead: 'Ii lean mihkkege sisaloggema maid loahpahit dán neahttalohkkis.',
  kept: 'Don it leat olggosloggejuvvon',
  kept_lead: 'Jearaldat ii boahtán siiddus maid ieš rahpet, nu ahte ii mihkkege leat rievdan.',
  advice: 'Sáhtát giddet dán láse.',
} satisfies LogoutWords;
