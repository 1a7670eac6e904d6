/** A post-login step that lives in the tests: asks for a nickname between proof and return, for services that are named so. */
import type { Facts } from '../../src/eid/facts.ts';
import type { PostLoginStep } from '../../src/login/machine/post-login-step.ts';

export const ASKING = 'A service that asks';

const texts = {
  heading: 'What shall we call you?',
  label: 'Nickname',
  submit: 'Go on',
  missing: 'Type a nickname.',
};

const isMissing = (facts: Facts) => (facts.fields.nickname ?? '') === '';

export const nickname: PostLoginStep = {
  id: 'nickname',
  texts: { nb: texts, nn: texts, en: texts, se: texts },
  applies: ({ login }) => login.shown.name === ASKING,
  start: 'ask',
  steps: {
    ask: {
      heading: 'heading',
      fields: [{ id: 'nickname', label: 'label', type: 'text', autocomplete: 'nickname' }],
      submit: 'submit',
      answer: [
        { when: isMissing, to: 'ask', do: () => ({ say: { text: 'missing', field: 'nickname' } }) },
        { to: '@proven', do: ({ fields }) => ({ notes: { nickname: fields.nickname ?? '' } }) },
      ],
      solve: () => ({ nickname: 'Solveig' }),
    },
  },
};
