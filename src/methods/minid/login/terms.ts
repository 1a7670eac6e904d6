/** The terms of use, asked for once (release note MIN-2581). */
import { rfc3339 } from '../../../kernel/clock.ts';
import { inQuarantine } from './counter.ts';
import { locked, type MinidStep, worthless } from './rules.ts';

export const terms: MinidStep = {
  heading: 'terms.heading',
  lead: ['terms.lead', 'terms.share', 'terms.leave'],
  fields: [],
  submit: 'terms.accept',
  answer: [
    inQuarantine,
    worthless,
    locked,
    {
      to: '@proven',
      do: ({ personAt }) => ({
        credential: { terms_accepted_at: rfc3339(personAt) },
        event: 'terms of use accepted',
      }),
    },
  ],
  solve: () => ({}),
};
