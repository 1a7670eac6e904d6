const nb = {
  title: 'Banken til {name}',
  lead: 'Det du ellers ringer banken, Skatteetaten eller politiet om, er knapper her.',
  phone: 'Se på telefonen: brev, e-post og SMS kommer dit',
  not_offered:
    '«{action}» tilbys ikke lenger, for noe har endret seg siden du åpnet siden. Ingenting er gjort. Under står det du kan gjøre nå.',
  'register.name': 'Folkeregisteret og politiet',
  'register.standing.passport.none': 'Passet er borte, eller det finnes ikke.',
  'register.standing.passport.norwegian': 'Norsk pass, gyldig til {expires_at}.',
  'register.standing.passport.foreign': 'Utenlandsk pass ({country}), gyldig til {expires_at}.',
  'register.standing.passport.expired': 'Passet gikk ut {expires_at}.',
  'register.standing.passport.unreadable': 'Passet kan ikke leses av en maskin.',
  'register.standing.checked': 'Identiteten er kontrollert.',
  'register.standing.not_checked': 'Identiteten er ikke kontrollert.',
  'register.standing.number.replaced': 'Folkeregisteret har byttet ut D-nummeret med et fødselsnummer.',
  'register.standing.card.none': 'Nasjonalt ID-kort finnes ikke.',
  'register.standing.card.valid': 'Nasjonalt ID-kort, gyldig til {expires_at}.',
  'register.standing.card.expired': 'Nasjonalt ID-kort gikk ut {expires_at}.',
  'register.standing.card.ordered': 'Nasjonalt ID-kort er bestilt og kan hentes {id_card_ready_at}.',
  'register.passport.text': 'Skaff nytt norsk pass',
  'register.passport.hint': 'Et pass som maskiner kan lese, gyldig i ti år.',
  'register.passport.done': 'Det nye passet er klart.',
  'register.foreign-passport.text': 'Registrer utenlandsk pass',
  'register.foreign-passport.hint': 'Identiteten må kontrolleres på nytt før passet kan brukes.',
  'register.foreign-passport.done': 'Passet er registrert. Identiteten er ikke kontrollert ennå.',
  'register.foreign-passport.country':
    'Landet er ikke riktig. Skriv de tre bokstavene som står i passet, slik: SWE. For norsk pass er det en egen knapp.',
  'register.country.label': 'Land',
  'register.country.hint': 'Tre bokstaver, slik: SWE',
  'register.check.text': 'La Skatteetaten kontrollere identiteten',
  'register.check.hint': 'Da kan et utenlandsk pass brukes.',
  'register.check.done': 'Identiteten er kontrollert.',
  'register.replace-number.text': 'Bytt ut D-nummeret',
  'register.replace-number.hint':
    'For den som har flyttet til Norge: Folkeregisteret gir et fødselsnummer, og D-nummeret går ut av bruk.',
  'register.replace-number.done': 'D-nummeret er byttet ut.',
  'register.id-card.text': 'Bestill time hos politiet for ID-kort',
  'register.id-card.hint':
    'For norske borgere og borgere av EØS- og EFTA-land. Kortet er klart etter to uker.',
  'register.id-card.done': 'Kortet kan hentes {id_card_ready_at}.',
};

export type DeskTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
