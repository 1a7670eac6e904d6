/** BankID: the way to each screen and message. */
import * as app from './bankid/app.ts';
import * as desk from './bankid/desk.ts';
import { guides } from './bankid/guides.ts';
import type { EidWays, LoginWay, Step } from './way.ts';

const as =
  (who: string) =>
  (...steps: readonly Step[]): LoginWay => ({ login: 'bankid', as: who, steps });
const kari = as('Kari Prøvestad');
const arne = as('Arne Apperud');
const mons = as('Mons Mobilprøve');

/** To the new password. */
const CHANGE = ['#menu-change', '#submit', 'pid', 'otc', 'password'] as const;
const twice = (one: string, other = one) =>
  kari(...CHANGE, { 'new-password': one, 'confirm-password': other });
const takenFor = (browser: string): LoginWay => ({ ...kari(), browser });
/** Met on choosing BankID or giving the number. */
const outage = (step: 'enter' | 'number', code: string): LoginWay => {
  const fault = `bankid.${step}.${code}`;
  return { ...kari(...(step === 'enter' ? [] : ['pid' as const])), told: `the fault \`${fault}\``, fault };
};

export default {
  steps: {
    number: kari(),
    code: kari('pid'),
    choose: kari('pid', '#other'),
    app: arne('pid'),
    mobile: mons('pid'),
    password: kari('pid', 'otc'),
    change: kari('#menu-change'),
    'new-password': kari(...CHANGE),
    changed: twice('a newer password'),
    leave: kari('#menu-cancel'),
    stopped: as('Stein Sperrestad')('pid'),
  },
  says: {
    'number.none': as('Nils Utenom')('pid'),
    'code.missing': kari('pid', { otc: '' }),
    'code.wrong': kari('pid', { otc: '12345' }),
    'code.spent': kari('pid', 'otc', '#back', '#bankid', 'pid', 'otc again'),
    'code.netbank': as('Nina Nettbanksen')('pid', 'otc'),
    'password.missing': kari('pid', 'otc', { password: '' }),
    'password.wrong': kari('pid', 'otc', { password: 'not the password' }),
    'app.rejected': arne('pid', 'reject because no'),
    'app.gone': arne('pid', 'desk bankid/delete-app', 'approve'),
    'app.unlock': as('Frøydis Fortprøven')('pid', 'unlock with nothing'),
    'mobile.suspended': as('Pia Pinsperren')('pid'),
    'mobile.blocked': mons('pid', 'desk bankid/suspend-mobile', 'approve with 1234'),
    'mobile.gone': mons('pid', 'desk bankid/new-sim', 'approve with 1234'),
    'mobile.wrong': mons('pid', 'approve with 9999'),
    'mobile.differ': mons('pid', 'reject because words_differ'),
    'mobile.rejected': mons('pid', 'reject because no'),
    'new.short': twice('short'),
    'new.long': twice('x'.repeat(129)),
    'new.differ': twice('a newer password', 'another password'),
    'errors.1308': twice('qwer1234'),
    'errors.1313': as('Signe Utløpsen')('pid'),
    'errors.9314': as('Magnus Sisteforsøk')('pid', 'otc', { password: 'not the password' }),
    'suspended.code': {
      ...kari('pid'),
      told: 'a person made with `state: suspended` and `suspended_because: code`',
      changed: { eids: { bankid: { state: 'suspended', suspended_because: 'code' } } },
    },
    'suspended.bank': as('Birger Banksperren')('pid'),
    'errors.9403': as('Berit Brikkesperren')('pid'),
    'errors.9439': as('Ulrik Ukjentbrikke')('pid', { otc: '12345' }),
    'errors.9409': {
      ...kari('pid', 'later 601', { otc: '12345' }),
      told: 'eleven minutes after choosing BankID, any answer',
    },
    'errors.14B1': { ...arne('pid', 'later 121'), told: 'no answer on the phone for two minutes' },
    'errors.14D1': {
      ...kari('pid', 'otc', 'later 121', { password: 'whatever' }),
      told: 'three minutes between code and password',
    },
    'errors.2031': takenFor('ie-zones'),
    'errors.6202': takenFor('unsupported'),
    'errors.1A13': takenFor('ie-8'),
    'browser.old': takenFor('chrome-23'),
    'outage.restart': outage('enter', '2030'),
    'outage.network': outage('enter', '1016'),
    'outage.update': outage('enter', '1299'),
    'outage.reset': outage('enter', 'OIDC-4096'),
    'outage.later': outage('number', '1119'),
    'outage.bank': outage('number', '9458'),
    'outage.service': outage('number', '5007'),
    ...app.says,
    ...desk.says,
  },
  apps: { 'bankid-app': app.screens },
  further: desk.further,
  guides,
  pictured: { bankid: { title: 'BankID: the code', step: 'code' } },
  first: 'password',
  notices: [...app.notices, ...desk.notices],
  mistakes: ['stopped', 'the desk, what is offered no longer'],
} satisfies EidWays;
