import type { TestidTexts } from './nb.ts';

export default {
  substantial: 'TestID',
  high: 'TestID alla dásis',
  line: 'Ráhkat iežat geahččalangeavaheaddji',
  heading: 'Sisaloggen TestID:in',
  lead: 'Čále syntehtalaš nummira. Olmmoš ráhkaduvvo jos dat ii gávdno ovdalaččas.',
  pid: 'Persondovddaldat (syntehtalaš)',
  pid_hint: '11 logu. Mánu lohkui lea lasihuvvon 80.',
  submit: 'Duođaš',
  random: 'Viečča soaittáhat olbmo',
  'random.director': 'Viečča soaittáhat beaivválaš jođiheaddji',
  director: '{person} lea beaivválaš jođiheaddji dáppe: {name} ({orgno}).',
  'director.replaced':
    '{person} lea beaivválaš jođiheaddji dáppe: {name} ({orgno}). Nummir maid čállet, lea lonuhuvvon.',
  replaced: 'Nummir maid čállet, lea lonuhuvvon soaittáhat nummiriin.',
} satisfies TestidTexts;
