const nb = {
  title: 'Datamaskinen til {name}',
  lead: 'Her står kortleseren. PIN-koden til kortet skriver du i vinduet under, aldri på siden der du logger inn.',
  phone: 'Se på telefonen',
  bank: 'Kontakt utstederen av kortet',
  refresh: 'Se etter nytt',
  news: 'Det er noe nytt i vinduet.',
  show: 'Vis det nye',
  none: 'Ingen har utstedt kort til denne personen.',
  programs: 'Programmer på datamaskinen',
  missing: '{program} er ikke installert på denne datamaskinen.',
  install: 'Installer programmet',
  hardware: 'Kortet og kortleseren',
  for: 'Gjelder {service}',
  choices: 'Velg sertifikat',
  'pin.label': 'PIN-kode',
  approve: 'OK',
  decline: 'Avbryt',
  'said.stale': 'Noe har endret seg siden du åpnet siden. Ingenting er gjort. Fortsett herfra.',
  'said.over': 'Dette kan ikke besvares lenger, for det er besvart, trukket tilbake eller for gammelt.',
  'said.no_pin': 'Skriv PIN-koden først. Forsøket er ikke talt.',
};

export type ReaderTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
