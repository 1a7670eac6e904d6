import type { HelpTopic } from '../../../eid/help.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const topic: HelpTopic = {
  id: 'bankid',
  order: 40,
  texts: { nb, nn, en, se },
  historic: ['internet-explorer-8', 'safety-zones', 'zones-for-administrators'],
  shownBy: {
    'app-use': 'app',
    'how-to-log-in': 'code-device',
    'mobile-as-chip': 'mobile',
    'app-activate': 'activate-app',
    'change-password': 'change-password',
  },
  bugs: [
    { answer: 'bid-2031', browsers: ['chrome-23', 'firefox-27', 'safari-ios-7', 'ios-6'] },
    { answer: 'safety-zones', browsers: ['ie-zones'] },
    { answer: 'browser-too-old', browsers: ['unsupported', 'ie-8'] },
    { answer: 'incorrect-data', holds: { all_services: false }, healed: { all_services: true } },
    { answer: 'blocked', holds: { state: 'suspended' }, healed: { state: 'active' } },
  ],
};

export default topic;
