import type { HomeWords } from './nb.ts';

export default {
  heading: 'You are being sent back to the service',
  lead: 'If nothing happens, press the button.',
  button: 'Go to the service',
  another_heading: 'You logged in as somebody else',
  another_lead:
    'The service expected another person than the one you logged in as. The login has ended, and the service is not told who you are.',
} satisfies HomeWords;
