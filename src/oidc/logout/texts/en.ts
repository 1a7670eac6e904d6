import type { LogoutWords } from './nb.ts';

export default {
  title: 'Log out',
  leaving: 'You are being logged out',
  leaving_lead:
    'We are logging you out of the services you have used in this browser. Then you return to the service.',
  onwards: 'Back to {service}',
  done: 'You are logged out',
  done_lead: 'You are logged out of every service you have used in this browser.',
  none: 'You were not logged in',
  none_lead: 'There was no login to end in this browser.',
  kept: 'You are not logged out',
  kept_lead: 'The request did not come from a page you opened yourself, so nothing has changed.',
  advice: 'You can close this window.',
} satisfies LogoutWords;
