import type { CitizenTexts } from './nb.ts';

export default {
  who: 'Du er logga inn som',
  number: 'Fødselsnummer',
  'innsyn.lead': 'Her kan du be om innsyn i dokument som det offentlege har om deg.',
  'innsyn.list': 'Dei siste dokumenta i postjournalen',
  'innsyn.1': 'Svar på søknad om barnehageplass, Prøve kommune',
  'innsyn.2': 'Referat frå møte om vassavgift, Prøve kommune',
  'innsyn.3': 'Klage på byggjesak, Øving fylkeskommune',
  'signer.lead': 'Her ligg dokument som ventar på underskrifta di.',
  'signer.list': 'Til signering',
  'signer.1': 'Avtale om leige av prøvehus',
  'signer.2': 'Fullmakt til å hente ein pakke',
  'signer.3': 'Samtykke til øving',
  example:
    'Dokumenta er døme, og kan ikkje opnast. Tenesta viser korleis ei innlogging ser ut frå ei anna teneste.',
  'logout.here': 'Logg ut berre her',
  'logout.idporten': 'Logg ut av ID-porten',
  other: 'Gå til «{name}»',
} satisfies CitizenTexts;
