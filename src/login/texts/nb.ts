export const nb = {
  'picker.title': 'Velg elektronisk ID',
  'picker.return': 'Tilbake til {service}',
  'picker.none': 'Ingen elektronisk ID her når nivået tjenesten ber om.',
  cancel: 'Avbryt',
  back: 'Tilbake',
  'errors.heading': 'Rett opp dette:',
  'errors.stopped': 'Dette stopper innloggingen:',
  'pid.format': 'Nummeret må ha 11 siffer.',
  'pid.checksum': 'Nummeret stemmer ikke. Sjekk at alle sifrene er riktige.',
  'pid.date': 'Nummeret inneholder ikke en gyldig dato. Sjekk de seks første sifrene.',
  'pid.real':
    'Dette kan være nummeret til en virkelig person. Prøveporten tar bare imot syntetiske numre, og nummeret er ikke lagret.',
  'pid.offset': 'Denne typen syntetiske numre er ikke slått på her.',
  'stale.text': 'Skjemaet var gammelt, og ingenting er endret. Fortsett herfra.',
  'ended.title': 'Innloggingen er avsluttet',
  'ended.delivered': 'Denne innloggingen er fullført og kan ikke brukes på nytt.',
  'ended.cancelled': 'Denne innloggingen er avbrutt.',
  'ended.failed': 'Denne innloggingen mislyktes.',
  'ended.expired': 'Det har gått for lang tid, og innloggingen er utløpt.',
  'ended.again': 'Gå tilbake til tjenesten og logg inn på nytt.',
  'ask.title': 'Hvilken innlogging?',
  'ask.lead': 'Du har begynt på flere innlogginger. Velg den du vil fortsette med.',
  'ask.since': 'begynt kl. {time}',
  'switch.title': 'Bytte innloggingsmetode?',
  'switch.lead': 'Du er i gang med {from}. Bytter du til {to}, må du begynne på nytt.',
  'switch.yes': 'Bytt til {to}',
  'switch.no': 'Fortsett med {from}',
};

export type LoginTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
