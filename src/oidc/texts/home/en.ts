import type { HomeWords } from './nb.ts';

export default {
  heading: 'You are being sent back to the service',
  lead: 'If nothing happens, press the button.',
  button: 'Go to the service',
} satisfies HomeWords;
