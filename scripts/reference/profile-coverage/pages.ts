/** Sections 8 to 10: what suites see, test users, Digdir's verification tests. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, referee, row } from './row.ts';

const [HERE, THERE] = [
  'single sign-on from the contact profile to own service',
  'single sign-on from own service to the demo client',
];

export const PAGES: readonly ProfileSection[] = [
  {
    title: '8 What existing suites depend on',
    rows: [
      row(
        '/authorize leads to /authorize/selector, without a query',
        by.profile(
          'the picker › is where a browser is sent at first, without a query, with the service’s name',
        ),
        differs('The first login of a browser'),
      ),
      row(
        'heading and entries of the picker',
        by.outside('the texts existing suites look for are there'),
        by.outside('the picker lists the entries as bare links, in their order'),
      ),
      row(
        'TestID: link texts and levels',
        by.testid('the picker › names both entries as the real test environment does'),
        by.testid('testid2 › logs in a registered person'),
      ),
      row(
        'TestID: the page',
        by.testid('the page › has the texts and ids that other tests are written against'),
        by.testid('"Hent tilfeldig daglig leder" › fills in one of the cast, and shows the organisation'),
        differs('"Hent tilfeldig daglig leder"'),
      ),
      row('BankID: #nnin', differs('BankID asks for its number')),
      row('MinID’s page; MinID, Buypass, Commfides, eIDAS in the picker', later(4)),
      row('level and visible eIDs', by.policy('the picker › offers only the high ones at high')),
      row(
        'the e-mail button where it is asked for',
        by.policy('the picker › offers an e-mail address to who names it, alone or beside levels'),
      ),
      row(
        'name and logo of the service; no link to it',
        by.profile(
          'the picker › is where a browser is sent at first, without a query, with the service’s name',
        ),
        by.onbehalfof('the customer’s name and logo are shown, not the supplier’s'),
      ),
      row(
        'languages',
        by.languages('the language › of each page is a menu of links that say their own language'),
      ),
      row('the contact information step', later(6)),
      row(
        'the error page',
        by.profile('the picker › without a login says "Noe gikk galt", 400 invalid_request and the trace id'),
        differs('errors |'),
      ),
      row(
        'cancelled',
        by.finish('a cancelled login answers access_denied with iss and state, and stores nothing'),
      ),
      row('the login history’s "Federated"', differs('A scope like `krr:user')),
    ],
  },
  {
    title: '9 Test users and headless login',
    rows: [
      row(
        'TestID with synthetic numbers, no password',
        by.testid('testid1 › makes a person for a number nobody has, and knows them the next time'),
      ),
      row(
        'month + 40, D-numbers',
        by.testid(
          'other kinds of synthetic numbers › those raised by 40 are refused unless the settings list it, and say so',
        ),
        by.pids('a fresh number takes birthday, D-number and the offset 40'),
      ),
      row('mod 11 on the number as written', by.pids('no single digit typo is accepted')),
      row(
        'real numbers',
        by.pids('numbers that a real person could have are refused: plain months, D-numbers'),
        differs('A number that could belong to a real person'),
      ),
      row('MinID’s test users', later(4)),
      row('BankID’s test users', by.bankid('the right answers › prove the person at the high level')),
      row(
        'headless: full tokens, for synthetic persons',
        referee('headless login'),
        referee("headless login with a number that may be somebody's"),
      ),
      row(
        '"Hent tilfeldig person" overwrites',
        by.e2eTestId('a random person replaces what was typed, and the page says so'),
        differs('"Hent tilfeldig person"'),
      ),
    ],
  },
  {
    title: '10 Digdir’s verification tests',
    rows: [
      row(
        '1 SSO from own service',
        by.signOn(`${THERE} › 1. a login at level substantial counts there, with its level and eID`),
      ),
      row('2 the same at high', by.signOn(`${THERE} › 2. so does one at level high`)),
      row('3 SSO to own service', by.signOn(`${HERE} › 3. a login at level substantial counts here`)),
      row('4 the same at high', by.signOn(`${HERE} › 4. so does one at level high`)),
      row(
        '5 step-up',
        by.signOn('levels › 5. a service that needs level high gets a new login, by an eID of that level'),
      ),
      row(
        '6 logout from own service',
        by.goodbye(
          'own service has a frontchannel_logout_uri › 6. a logout here ends the session at the demo client and the contact profile, also for who may see nothing here',
        ),
      ),
      row(
        '7 logout from another',
        by.goodbye(
          'own service has a frontchannel_logout_uri › 7. a logout at the contact profile ends the session here',
        ),
      ),
      row(
        '8 time-out',
        by.goodbye(
          '8. after 30 minutes without a request › after 31 minutes own service’s next request asks for a login: true',
        ),
      ),
      row(
        '9 prompt=login',
        by.signOn(
          'what a request may ask for › 9. with prompt=login the person is asked again, though the demo client left a session',
        ),
      ),
      row(
        '10 onbehalfof',
        by.signOn('what a request may ask for › 10. on behalf of a customer that is registered'),
      ),
      row('11 ui_locales', by.signOn('what a request may ask for › 11. in the language se')),
    ],
  },
];
