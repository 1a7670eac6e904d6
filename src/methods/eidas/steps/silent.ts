/** The country does not answer: one waits, until the journey is over. */
import { type EidasStep, named, overdue } from '../rules.ts';

export const silent: EidasStep = {
  heading: 'silent.heading',
  lead: ['silent.lead'],
  language: 'en',
  fields: [],
  submit: 'silent.again',
  withoutPerson: true,
  page: named,
  answer: [
    overdue,
    { to: 'silent', do: () => ({ say: { text: 'silent.still', kind: 'notice' }, event: 'still no answer' }) },
  ],
  solve: () => undefined,
};
