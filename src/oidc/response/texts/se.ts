import type { HomeWords } from './nb.ts';

export default {
  heading: 'Don sáddejuvvot ruovttoluotta bálvalussii',
  lead: 'Jos ii mihkkege dáhpáhuva, deaddil boalu.',
  button: 'Mana bálvalussii',
  another_heading: 'Don loggejit sisa eará olmmožin',
  another_lead:
    'Bálvalus vurddii eará olbmo go dan geanin don loggejit sisa. Sisaloggen lea loahpahuvvon, iige bálvalus oaččo diehtit gii don leat.',
} satisfies HomeWords;
