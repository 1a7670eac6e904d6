import type { HomeWords } from './nb.ts';

export default {
  heading: 'Don sáddejuvvot ruovttoluotta bálvalussii',
  lead: 'Jus ii mihkkege dáhpáhuva, deaddil boalu.',
  button: 'Mana bálvalussii',
} satisfies HomeWords;
