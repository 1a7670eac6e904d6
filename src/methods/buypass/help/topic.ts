import type { HelpTopic } from '../../../eid/help.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const topic: HelpTopic = {
  id: 'buypass',
  order: 50,
  texts: { nb, nn, en, se },
  shownBy: { 'with-app': 'app', 'with-password': 'log-in' },
  bugs: [{ answer: 'blocked', holds: { state: 'blocked' }, healed: { state: 'active' } }],
};

export default topic;
