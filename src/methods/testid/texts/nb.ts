const nb = {
  substantial: 'TestID',
  high: 'TestID på nivå høyt',
  line: 'Lag din egen testbruker',
  heading: 'Logg inn med TestID',
  lead: 'Oppgi et syntetisk nummer. Personen lages hvis den ikke finnes fra før.',
  pid: 'Personidentifikator (syntetisk)',
  pid_hint: '11 siffer. Måneden er økt med 80.',
  submit: 'Autentiser',
  random: 'Hent tilfeldig person',
  'random.director': 'Hent tilfeldig daglig leder',
  director: '{person} er daglig leder i {name} ({orgno}).',
  'director.replaced':
    '{person} er daglig leder i {name} ({orgno}). Nummeret du hadde skrevet, er byttet ut.',
  replaced: 'Nummeret du hadde skrevet, er byttet ut med et tilfeldig nummer.',
};

export type TestidTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
