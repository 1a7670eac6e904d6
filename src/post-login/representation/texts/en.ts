import type { RepresentationTexts } from './nb.ts';

export default {
  heading: 'Whom do you represent?',
  lead: '{service} lets you log in on behalf of others. These people have given you power of attorney.',
  legend: 'Choose whom you represent',
  self: 'Myself, {name}',
  pid: 'National identity number {pid}',
  roles: 'Power of attorney for: {roles}',
  submit: 'Continue',
  missing: 'Choose whom you want to represent.',
  'nobody.heading': 'Nobody has given you power of attorney',
  'nobody.home': 'Back to {service}',
  'nobody.lead':
    '{service} asks whom you represent, but nobody has given you the power of attorney it takes. Go back to the service to continue as yourself.',
} satisfies RepresentationTexts;
