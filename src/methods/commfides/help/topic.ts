import type { HelpTopic } from '../../../eid/help.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const topic: HelpTopic = {
  id: 'commfides',
  order: 60,
  texts: { nb, nn, en, se },
  shownBy: { 'how-to-log-in': 'log-in' },
  historic: ['java'],
};

export default topic;
