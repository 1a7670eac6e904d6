import type { RegisterTexts } from './nb.ts';

export default {
  'message.code':
    'The code is {code}. Enter it to register the address in the contact register. If you did not ask for it, you can ignore this message.',
} satisfies RegisterTexts;
