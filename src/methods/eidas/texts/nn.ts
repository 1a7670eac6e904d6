import en from './en.ts';

/**
 * eIDAS is in English for everybody: its line in the picker, the selector and the pages of the countries. The
 * register speaks to the person.
 */
export default {
  ...en,
  'desk.standing.unknown': 'Folkeregisteret kjenner ingen utanlandsk identifikator for denne personen.',
  'desk.standing.found': 'Folkeregisteret kjenner personen som {identifier}.',
  'desk.standing.none': '{identifier} er registrert, og Folkeregisteret svarer at det ikkje kjenner nokon.',
  'desk.standing.error': '{identifier} er registrert, og Folkeregisteret svarer ikkje som det skal.',
  'desk.standing.two':
    '{identifier} er registrert, og Folkeregisteret svarer at det kjenner to slike personar.',
  'desk.register.text': 'Registrer ein utanlandsk identifikator',
  'desk.register.hint':
    'Den som kjem med eIDAS, denne identifikatoren og same fødselsdato, er denne personen.',
  'desk.register.label': 'Identifikator, til dømes SE/NO/test-1',
  'desk.register.wrong': 'Skriv identifikatoren som land, Noreg og det landet kallar personen: SE/NO/test-1.',
  'desk.register.country': 'Veljaren har ikkje dette landet. Bruk landkoden i eIDAS: Hellas er EL.',
  'desk.register.done': 'Folkeregisteret kjenner no personen som {identifier}.',
  'desk.found.text': 'La registeret kjenne personen',
  'desk.found.hint': 'Ei innlogging med eIDAS gir fødselsnummeret eller D-nummeret.',
  'desk.found.done': 'Folkeregisteret kjenner personen igjen.',
  'desk.none.text': 'La registeret ikkje kjenne nokon',
  'desk.none.hint': 'Ei innlogging med eIDAS går vidare utan nummer.',
  'desk.none.done': 'Folkeregisteret svarer at det ikkje kjenner nokon.',
  'desk.error.text': 'La registeret svikte',
  'desk.error.hint': 'Ei innlogging med eIDAS går vidare utan nummer, som om ingen var kjend.',
  'desk.error.done': 'Folkeregisteret sviktar frå no av.',
  'desk.two.text': 'La registeret kjenne to',
  'desk.two.hint': 'Ei innlogging med eIDAS går vidare utan nummer: Det er ikkje klart kven det er.',
  'desk.two.done': 'Folkeregisteret svarer at det kjenner to slike personar.',
  'desk.remove.text': 'Fjern den utanlandske identifikatoren',
  'desk.remove.hint': 'Då kan personen ikkje kome med eIDAS som seg sjølv.',
  'desk.remove.done': 'Den utanlandske identifikatoren er fjerna.',
};
