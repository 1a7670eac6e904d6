import type { HelpTopic } from '../../../eid/help.ts';
import en from './en.ts';
import nb from './nb.ts';
import nn from './nn.ts';
import se from './se.ts';

const topic: HelpTopic = { id: 'idporten', order: 20, texts: { nb, nn, en, se }, historic: ['difi'] };

export default topic;
