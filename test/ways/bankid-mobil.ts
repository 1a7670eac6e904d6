/** BankID on mobile: the way to each screen and message. */
import type { EidWays, LoginWay, Step } from './way.ts';

const EID = 'bankid-mobil';
const kari = (...steps: readonly Step[]): LoginWay => ({ login: EID, as: 'Kari Prøvestad', steps });
/** Of nobody: people who are made have numbers from 4000 0000 to 4000 0999. */
const NOBODYS = '40009999';
const GIVEN = { mobile: '{mobile}', birthdate: '{birthdate}' };
const met = (fault: string): LoginWay => ({ ...kari(GIVEN), told: `the fault \`${fault}\``, fault });

/** Page and phone of one login: their words are the same. */
const waiting = kari(GIVEN);

export default {
  steps: {
    number: kari(),
    wait: kari(GIVEN),
    stopped: kari(GIVEN, 'reject because no'),
  },
  says: {
    'number.mobile': kari({ ...GIVEN, mobile: '123' }),
    'number.birthdate': kari({ ...GIVEN, birthdate: '310299' }),
    'number.several': {
      ...kari(GIVEN),
      as: 'Lise Likesen',
      told: 'two people made with one `mobile` and one `born`',
    },
    'number.none': kari({ ...GIVEN, mobile: NOBODYS }),
    'suspended.pin': kari(GIVEN, 'approve with 9999', 'approve with 9999', 'approve with 9999'),
    'suspended.bank': kari(GIVEN, 'desk bankid/suspend-mobile', 'approve with 1234'),
    differ: kari(GIVEN, 'reject because words_differ'),
    not_me: kari(GIVEN, 'reject because not_me'),
    declined: kari(GIVEN, 'reject because no'),
    lost: kari(GIVEN, 'desk bankid/new-sim', 'approve with 1234'),
    'errors.C101': kari(GIVEN, 'approve with 9999'),
    'errors.C302': { ...kari(GIVEN, 'later 90'), told: 'no answer on the phone for 90 seconds' },
    'errors.C114': {
      ...kari(GIVEN),
      told: 'a service whose name has more than 60 characters',
      service: { client_name: 'Etaten for lange navn '.repeat(5) },
    },
    'errors.busy': { ...kari(GIVEN), told: 'two logins of one person', twice: true },
    'errors.C104': met('bankid-mobil.number.C104'),
    'errors.C134': met('bankid-mobil.number.C134'),
  },
  further: {
    'BankID on mobile, both fields wrong': kari({ mobile: '400', birthdate: '310299' }),
  },
  pictured: {
    waiting: { title: 'Waiting for the phone', step: 'wait' },
    phone: { title: 'The phone that is waited for', step: 'wait', phone: true },
  },
  guides: {
    'log-in': {
      choose: { way: null },
      number: { way: kari() },
      words: { way: waiting },
      phone: { way: waiting, phone: true },
    },
  },
  mistakes: ['stopped', 'BankID on mobile, both fields wrong'],
} satisfies EidWays;
