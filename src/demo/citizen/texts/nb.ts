const nb = {
  who: 'Du er logget inn som',
  number: 'Fødselsnummer',
  'innsyn.lead': 'Her kan du be om innsyn i dokumenter som det offentlige har om deg.',
  'innsyn.list': 'Siste dokumenter i postjournalen',
  'innsyn.1': 'Svar på søknad om barnehageplass, Prøve kommune',
  'innsyn.2': 'Referat fra møte om vannavgift, Prøve kommune',
  'innsyn.3': 'Klage på byggesak, Øving fylkeskommune',
  'signer.lead': 'Her ligger dokumenter som venter på underskriften din.',
  'signer.list': 'Til signering',
  'signer.1': 'Avtale om leie av prøvehus',
  'signer.2': 'Fullmakt til å hente en pakke',
  'signer.3': 'Samtykke til øvelse',
  example:
    'Dokumentene er eksempler, og kan ikke åpnes. Tjenesten viser hvordan en innlogging ser ut fra en annen tjeneste.',
  'logout.here': 'Logg ut bare her',
  'logout.idporten': 'Logg ut av ID-porten',
  other: 'Gå til «{name}»',
};

export type CitizenTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
