import type { ConsentTexts } from './nb.ts';

export default {
  heading: 'An application asks for access',
  legend: '{service} asks to use this on your behalf:',
  hint: 'Untick what you do not want to give access to. The login continues without it.',
  until: 'The access lasts until {until}.',
  accept: 'Accept',
  decline: 'Do not accept',
} satisfies ConsentTexts;
