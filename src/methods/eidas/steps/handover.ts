/** The country's answer has come, and waits to be handed over: it is valid for a short time. */
import { type EidasFacts, type EidasStep, named, overdue } from '../rules.ts';

const answerIsOld = ({ login, at }: EidasFacts) => at >= Number(login.notes.answer_until);

export const handover: EidasStep = {
  heading: 'handover.heading',
  lead: ['handover.lead'],
  language: 'en',
  fields: [],
  submit: 'handover.submit',
  withoutPerson: true,
  page: (facts) => ({ ...named(facts), seconds: facts.settings.answer }),
  answer: [
    overdue,
    {
      when: answerIsOld,
      to: 'stopped',
      do: () => ({ say: { text: 'late.answer' }, event: 'the answer of the country was too old' }),
    },
    { to: '@proven', do: () => ({ event: 'the answer of the country was handed over' }) },
  ],
  solve: () => ({}),
};
