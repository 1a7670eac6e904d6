import type { DeskTexts } from './nb.ts';

const nn: DeskTexts = {
  title: 'Banken til {name}',
  lead: 'Det du elles ringjer banken, Skatteetaten eller politiet om, er knappar her.',
  phone: 'Sjå på telefonen: brev, e-post og SMS kjem dit',
  not_offered:
    '«{action}» blir ikkje tilbode lenger, for noko har endra seg sidan du opna sida. Ingenting er gjort. Under står det du kan gjere no.',
  'register.name': 'Folkeregisteret og politiet',
  'register.standing.passport.none': 'Passet er borte, eller det finst ikkje.',
  'register.standing.passport.norwegian': 'Norsk pass, gyldig til {expires_at}.',
  'register.standing.passport.foreign': 'Utanlandsk pass ({country}), gyldig til {expires_at}.',
  'register.standing.passport.expired': 'Passet gjekk ut {expires_at}.',
  'register.standing.passport.unreadable': 'Passet kan ikkje lesast av ei maskin.',
  'register.standing.checked': 'Identiteten er kontrollert.',
  'register.standing.not_checked': 'Identiteten er ikkje kontrollert.',
  'register.standing.number.replaced': 'Folkeregisteret har bytt ut D-nummeret med eit fødselsnummer.',
  'register.standing.card.none': 'Nasjonalt ID-kort finst ikkje.',
  'register.standing.card.valid': 'Nasjonalt ID-kort, gyldig til {expires_at}.',
  'register.standing.card.expired': 'Nasjonalt ID-kort gjekk ut {expires_at}.',
  'register.standing.card.ordered': 'Nasjonalt ID-kort er bestilt og kan hentast {id_card_ready_at}.',
  'register.passport.text': 'Skaff nytt norsk pass',
  'register.passport.hint': 'Eit pass som maskiner kan lese, gyldig i ti år.',
  'register.passport.done': 'Det nye passet er klart.',
  'register.foreign-passport.text': 'Registrer utanlandsk pass',
  'register.foreign-passport.hint': 'Identiteten må kontrollerast på nytt før passet kan brukast.',
  'register.foreign-passport.done': 'Passet er registrert. Identiteten er ikkje kontrollert enno.',
  'register.foreign-passport.country':
    'Landet er ikkje rett. Skriv dei tre bokstavane som står i passet, slik: SWE. For norsk pass er det ein eigen knapp.',
  'register.country.label': 'Land',
  'register.country.hint': 'Tre bokstavar, slik: SWE',
  'register.check.text': 'La Skatteetaten kontrollere identiteten',
  'register.check.hint': 'Då kan eit utanlandsk pass brukast.',
  'register.check.done': 'Identiteten er kontrollert.',
  'register.replace-number.text': 'Byt ut D-nummeret',
  'register.replace-number.hint':
    'For den som har flytta til Noreg: Folkeregisteret gir eit fødselsnummer, og D-nummeret går ut av bruk.',
  'register.replace-number.done': 'D-nummeret er bytt ut.',
  'register.id-card.text': 'Bestill time hos politiet for ID-kort',
  'register.id-card.hint':
    'For norske borgarar og borgarar av EØS- og EFTA-land. Kortet er klart etter to veker.',
  'register.id-card.done': 'Kortet kan hentast {id_card_ready_at}.',
};

export default nn;
