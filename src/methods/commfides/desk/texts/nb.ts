/** Commfides' desk: what its customer service can do, and what it writes to its customer. */
const desk = {
  'desk.standing.none': 'Har ikke noe kort fra Commfides.',
  'desk.standing.card': 'Smartkort {identifier}.',
  'desk.standing.stick': 'USB-pinne {identifier}.',
  'desk.standing.active': 'Kortet gjelder til {expires_at}.',
  'desk.standing.blocked': 'PIN-koden er sperret. PUK-koden åpner kortet.',
  'desk.standing.spent': 'PIN-koden og PUK-koden er sperret.',
  'desk.standing.expired': 'Kortet gikk ut {expires_at}.',
  'desk.standing.revoked': 'Sertifikatene er trukket tilbake.',
  'desk.standing.refused': 'Sertifikatet består ikke kontrollen.',
  'desk.standing.employer': 'Har også et sertifikat som ansatt hos {employer}.',
  'desk.standing.wrong': 'Feil PIN-koder: {pin_errors}.',
  'desk.new-card.text': 'Bestill nytt kort',
  'desk.new-card.hint': 'Et kort med nytt nummer, som er klart med en gang. Det forrige kan ikke brukes mer.',
  'desk.new-card.done': 'Det nye kortet har nummer {identifier}. PIN-koden og PUK-koden står i et brev.',
  'desk.new-card.prompt':
    'Her er det nye kortet ditt fra Commfides, nummer {identifier}. PIN-koden er {pin}, og PUK-koden er {puk}.',
  'desk.unblock.text': 'Åpne kortet',
  'desk.unblock.hint': 'Kortet får en ny PIN-kode, som sendes i et brev. Feilene er glemt.',
  'desk.unblock.done': 'Kortet er åpnet. Den nye PIN-koden står i et brev.',
  'desk.unblock.prompt': 'Vi har åpnet kortet ditt fra Commfides. Den nye PIN-koden er {pin}.',
  'desk.revoke.text': 'Trekk tilbake sertifikatene',
  'desk.revoke.hint': 'Ingen kan logge inn med kortet mer. Bare et nytt kort hjelper.',
  'desk.revoke.done': 'Sertifikatene er trukket tilbake.',
  'desk.renew.text': 'Forny sertifikatene',
  'desk.renew.hint': 'Et kort som har gått ut, gjelder igjen, med samme nummer og PIN-kode.',
  'desk.renew.done': 'Sertifikatene er fornyet.',
};

export type CommfidesDeskTexts = Readonly<Record<keyof typeof desk, string>>;
export default desk;
