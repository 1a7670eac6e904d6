import type { HelpTopic } from '../../../eid/help.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const topic: HelpTopic = {
  id: 'minid',
  order: 30,
  texts: { nb, nn, en, se },
  historic: ['pin-letter'],
  shownBy: { 'other-method': 'app', 'how-to-log-in': 'log-in', 'forgotten-password': 'new-password' },
  bugs: [{ answer: 'closed', holds: { state: 'closed' }, healed: { state: 'active' } }],
};

export default topic;
