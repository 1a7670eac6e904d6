import type { WebTexts } from './nb.ts';

export const en = {
  layout: {
    product: 'Prøveporten',
    errorPrefix: 'Error: ',
    simulator: 'Use synthetic persons only.',
    openZone: 'The test tools are open to everyone who can reach this address.',
    skip: 'Skip to the content',
    languageMenu: 'Language',
    schemeMenu: 'Colours',
    schemes: { auto: 'Colours as in the system', light: 'Light colours', dark: 'Dark colours' },
    footer: 'Prøveporten imitates ID-porten and is not made by Digdir.',
    help: 'Help and guides',
    unreviewed: null,
    errorSummary: 'Correct this before you go on',
    somethingWrong: 'Something went wrong',
  },
  settings: {
    heading: 'Settings',
    lead: 'The settings apply to all pages here, in this browser.',
    saved: 'The settings are saved.',
    save: 'Save',
    back: 'Back',
    language: 'Language',
    scheme: { legend: 'Colours' },
    size: {
      legend: 'Text size',
      '100': 'Normal',
      '125': 'Larger',
      '150': 'Large',
      '200': 'Twice as large',
    },
    contrast: { legend: 'Contrast', auto: 'As the system', more: 'High contrast' },
    motion: { legend: 'Motion', auto: 'As the system', reduced: 'Less motion' },
    tip: 'You can also enlarge everything in the browser: hold down Ctrl (Cmd on a Mac) and press + or −.',
  },
  refusals: {
    service_fault: {
      heading: 'The service sent an invalid request',
      lines: [
        'The fault is with the service you came from, not with you.',
        'Go back to the service and try again. If that does not help, contact the service and give the trace ID below.',
      ],
    },
    unknown_login: {
      heading: 'Unknown service owner',
      lines: [
        'We cannot find a login in progress in this browser. Usually this has one of these causes:',
        'Go to the website of the service and log in from there.',
      ],
      causes: [
        'You opened the page from a bookmark or favourite. Always start at the service.',
        'The browser does not accept cookies. Turn them on.',
        'The browser holds outdated cookies or site data. Delete them.',
      ],
    },
    unknown_service: {
      heading: 'System error',
      lines: [
        'The system lacks information about the service you wanted to log in to (unknown service owner), so the login cannot be completed. Usually this has one of these causes:',
        'Go to the website of the service and log in from there.',
      ],
      causes: [
        'You opened the page from a bookmark or favourite. Always start at the service.',
        'The browser does not accept cookies. Turn them on.',
        'The browser holds outdated cookies or site data. Delete them.',
      ],
    },
    login_expired: {
      heading: 'The login took too long',
      lines: [
        'For security we end a login that stands for too long.',
        'Go back to the service and log in again.',
      ],
    },
    login_used: {
      heading: 'This login has been used already',
      lines: [
        'The address you came with works only once. This happens when the page is loaded again, or when you go back in the browser.',
        'Go back to the service and log in again.',
      ],
    },
    stale_form: {
      heading: 'The form is out of date',
      lines: [
        'The page you sent from is no longer valid. Nothing has been changed.',
        'Reload the page and try again.',
      ],
      way: 'Reload the page',
    },
    cross_site: {
      heading: 'The form came from another website',
      lines: [
        'We only accept forms from our own pages. Nothing has been changed.',
        'Go back to the service and log in from there.',
      ],
    },
    not_found: {
      heading: 'We cannot find the page',
      lines: [
        'The address is wrong, or the page has moved.',
        'Check the address, or go back to the service you came from.',
      ],
    },
    method: {
      heading: 'The page cannot be opened this way',
      lines: [
        'The address exists, but it must be reached in another way.',
        'Go back to the previous page and use the links or buttons there.',
      ],
    },
    bad_input: {
      heading: 'We could not read what was sent',
      lines: ['What you sent was damaged, too large or in the wrong format.', 'Go back and try again.'],
    },
    busy: {
      heading: 'The service is busy just now',
      lines: ['Nothing has been changed.', 'Wait a little, and try again.'],
    },
    system_fault: {
      heading: 'System error',
      lines: [
        'The fault is with us.',
        'Try again in a while. If it happens again, give the trace ID below when you report it.',
      ],
    },
    tester_only: {
      heading: 'For testers only',
      lines: [
        'This page belongs to the test tools and needs an access token.',
        'To log in to a service, start at the service.',
      ],
    },
  },
} satisfies WebTexts;
