import type { TestidTexts } from './nb.ts';

export default {
  substantial: 'TestID',
  high: 'TestID på nivå høgt',
  line: 'Lag din eigen testbrukar',
  heading: 'Logg inn med TestID',
  lead: 'Oppgi eit syntetisk nummer. Personen blir laga dersom han ikkje finst frå før.',
  pid: 'Personidentifikator (syntetisk)',
  pid_hint: '11 siffer. Månaden er auka med 80.',
  submit: 'Autentiser',
  random: 'Hent tilfeldig person',
  'random.director': 'Hent tilfeldig dagleg leiar',
  director: '{person} er dagleg leiar i {name} ({orgno}).',
  'director.replaced': '{person} er dagleg leiar i {name} ({orgno}). Nummeret du hadde skrive, er bytt ut.',
  replaced: 'Nummeret du hadde skrive, er bytt ut med eit tilfeldig nummer.',
} satisfies TestidTexts;
