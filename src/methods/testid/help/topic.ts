import type { HelpTopic } from '../../../eid/help.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const topic: HelpTopic = { id: 'testid', order: 77, texts: { nb, nn, en, se } };

export default topic;
