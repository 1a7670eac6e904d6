import en from './en.ts';

/**
 * eIDAS is in English for everybody: its line in the picker, the selector and the pages of the countries. The
 * register speaks to the person.
 */
export default {
  ...en,
  'desk.standing.unknown': 'Folkeregisteret kjenner ingen utenlandsk identifikator for denne personen.',
  'desk.standing.found': 'Folkeregisteret kjenner personen som {identifier}.',
  'desk.standing.none': '{identifier} er registrert, og Folkeregisteret svarer at det ikke kjenner noen.',
  'desk.standing.error': '{identifier} er registrert, og Folkeregisteret svarer ikke som det skal.',
  'desk.standing.two':
    '{identifier} er registrert, og Folkeregisteret svarer at det kjenner to slike personer.',
  'desk.register.text': 'Registrer en utenlandsk identifikator',
  'desk.register.hint':
    'Den som kommer med eIDAS, denne identifikatoren og samme fødselsdato, er denne personen.',
  'desk.register.label': 'Identifikator, for eksempel SE/NO/test-1',
  'desk.register.wrong': 'Skriv identifikatoren som land, Norge og det landet kaller personen: SE/NO/test-1.',
  'desk.register.country': 'Velgeren har ikke dette landet. Bruk landkoden i eIDAS: Hellas er EL.',
  'desk.register.done': 'Folkeregisteret kjenner nå personen som {identifier}.',
  'desk.found.text': 'La registeret kjenne personen',
  'desk.found.hint': 'En innlogging med eIDAS gir fødselsnummeret eller D-nummeret.',
  'desk.found.done': 'Folkeregisteret kjenner personen igjen.',
  'desk.none.text': 'La registeret ikke kjenne noen',
  'desk.none.hint': 'En innlogging med eIDAS går videre uten nummer.',
  'desk.none.done': 'Folkeregisteret svarer at det ikke kjenner noen.',
  'desk.error.text': 'La registeret svikte',
  'desk.error.hint': 'En innlogging med eIDAS går videre uten nummer, som om ingen var kjent.',
  'desk.error.done': 'Folkeregisteret svikter fra nå av.',
  'desk.two.text': 'La registeret kjenne to',
  'desk.two.hint': 'En innlogging med eIDAS går videre uten nummer: Det er ikke klart hvem det er.',
  'desk.two.done': 'Folkeregisteret svarer at det kjenner to slike personer.',
  'desk.remove.text': 'Fjern den utenlandske identifikatoren',
  'desk.remove.hint': 'Da kan personen ikke komme med eIDAS som seg selv.',
  'desk.remove.done': 'Den utenlandske identifikatoren er fjernet.',
};
