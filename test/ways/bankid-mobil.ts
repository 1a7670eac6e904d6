/** BankID on mobile: the way to each screen and message. */
import type { Step } from '../../scripts/reference/seed-coverage/row.ts';
import type { EidWay, EidWays } from './way.ts';

const kari = (...steps: readonly Step[]): EidWay => ({
  login: 'bankid-mobil',
  as: 'Kari Prøvestad',
  steps,
});
const GIVEN = { mobile: '{mobile}', birthdate: '{birthdate}' };

export const bankidMobil: EidWays = {
  steps: {
    number: kari(),
    wait: kari(GIVEN),
    stopped: kari(GIVEN, 'reject because no'),
  },
  says: {
    'number.mobile': kari({ ...GIVEN, mobile: '123' }),
    'number.birthdate': kari({ ...GIVEN, birthdate: '310299' }),
    'number.several': 'two people made with one `mobile` and one `born`',
    'number.none': kari({ ...GIVEN, mobile: '40000000' }),
    'suspended.pin': kari(GIVEN, 'approve with 9999', 'approve with 9999', 'approve with 9999'),
    'suspended.bank': kari(GIVEN, 'desk bankid/suspend-mobile', 'approve with 1234'),
    differ: kari(GIVEN, 'reject because words_differ'),
    not_me: kari(GIVEN, 'reject because not_me'),
    declined: kari(GIVEN, 'reject because no'),
    lost: kari(GIVEN, 'desk bankid/new-sim', 'approve with 1234'),
    'errors.C101': kari(GIVEN, 'approve with 9999'),
    'errors.C302': 'no answer on the phone for 90 seconds',
    'errors.C114': 'a service whose name has more than 60 characters',
    'errors.busy': 'two logins of one person',
    'errors.C104': 'the fault `bankid-mobil.number.C104`',
    'errors.C134': 'the fault `bankid-mobil.number.C134`',
  },
};
