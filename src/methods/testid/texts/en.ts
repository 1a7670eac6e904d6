import type { TestidTexts } from './nb.ts';

export default {
  substantial: 'TestID',
  high: 'TestID at level high',
  line: 'Make your own test user',
  heading: 'Log in with TestID',
  lead: 'Give a synthetic number. The person is made if nobody has it yet.',
  pid: 'Person identifier (synthetic)',
  pid_hint: '11 digits. The month is raised by 80.',
  submit: 'Authenticate',
  random: 'Get a random person',
  'random.director': 'Get a random managing director',
  director: '{person} is the managing director of {name} ({orgno}).',
  'director.replaced':
    '{person} is the managing director of {name} ({orgno}). The number you had typed has been replaced.',
  replaced: 'The number you had typed has been replaced by a random one.',
} satisfies TestidTexts;
