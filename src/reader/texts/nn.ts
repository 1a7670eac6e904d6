import type { ReaderTexts } from './nb.ts';

const nn: ReaderTexts = {
  title: 'Datamaskina til {name}',
  lead: 'Her står kortlesaren. PIN-koden til kortet skriv du i vindauget under, aldri på sida der du loggar inn.',
  phone: 'Sjå på telefonen',
  bank: 'Kontakt utferdaren av kortet',
  refresh: 'Sjå etter nytt',
  news: 'Det er noko nytt i vindauget.',
  show: 'Vis det nye',
  none: 'Ingen har utferda kort til denne personen.',
  programs: 'Program på datamaskina',
  missing: '{program} er ikkje installert på denne datamaskina.',
  install: 'Installer programmet',
  hardware: 'Kortet og kortlesaren',
  for: 'Gjeld {service}',
  choices: 'Vel sertifikat',
  'pin.label': 'PIN-kode',
  approve: 'OK',
  decline: 'Avbryt',
  'said.stale': 'Noko har endra seg sidan du opna sida. Ingenting er gjort. Hald fram herifrå.',
  'said.over': 'Dette kan ikkje svarast på lenger, for det er svart på, trekt tilbake eller for gammalt.',
  'said.no_pin': 'Skriv PIN-koden først. Forsøket er ikkje talt.',
};

export default nn;
