import type { HomeWords } from './nb.ts';

export default {
  heading: 'Don sáddejuvvot ruovttoluotta bálvalussii',
  lead: 'Jos ii mihkkege dáhpáhuva, deaddil boalu.',
  button: 'Mana bálvalussii',
} satisfies HomeWords;
