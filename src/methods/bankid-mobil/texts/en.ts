export default {
  name: 'BankID på mobil',
  line: 'Sikker legitimasjon på telefonen',
  heading: 'BankID på mobil',
  pid: 'Fødselsnummer',
  next: 'Neste',
  none: 'Ikke funnet.',
  late: 'Ingen svar.',
  rejected: 'Avvist.',
  wrong: 'Feil PIN.',
};
