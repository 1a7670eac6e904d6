import type { CommfidesDeskTexts } from './nb.ts';

export default {
  'desk.standing.none': 'Har ikkje noko kort frå Commfides.',
  'desk.standing.card': 'Smartkort {identifier}.',
  'desk.standing.stick': 'USB-pinne {identifier}.',
  'desk.standing.active': 'Kortet gjeld til {expires_at}.',
  'desk.standing.blocked': 'PIN-koden er sperra. PUK-koden opnar kortet.',
  'desk.standing.spent': 'PIN-koden og PUK-koden er sperra.',
  'desk.standing.expired': 'Kortet gjekk ut {expires_at}.',
  'desk.standing.revoked': 'Sertifikata er trekte tilbake.',
  'desk.standing.refused': 'Sertifikatet står ikkje kontrollen.',
  'desk.standing.employer': 'Har òg eit sertifikat som tilsett hos {employer}.',
  'desk.standing.wrong': 'Feil PIN-kodar: {pin_errors}.',
  'desk.new-card.text': 'Bestill nytt kort',
  'desk.new-card.hint':
    'Eit kort med nytt nummer, som er klart med ein gong. Det førre kan ikkje brukast meir.',
  'desk.new-card.done': 'Det nye kortet har nummer {identifier}. PIN-koden og PUK-koden står i eit brev.',
  'desk.new-card.prompt':
    'Her er det nye kortet ditt frå Commfides, nummer {identifier}. PIN-koden er {pin}, og PUK-koden er {puk}.',
  'desk.unblock.text': 'Opne kortet',
  'desk.unblock.hint': 'Kortet får ein ny PIN-kode, som blir send i eit brev. Feila er gløymde.',
  'desk.unblock.done': 'Kortet er opna. Den nye PIN-koden står i eit brev.',
  'desk.unblock.prompt': 'Vi har opna kortet ditt frå Commfides. Den nye PIN-koden er {pin}.',
  'desk.revoke.text': 'Trekk tilbake sertifikata',
  'desk.revoke.hint': 'Ingen kan logge inn med kortet meir. Berre eit nytt kort hjelper.',
  'desk.revoke.done': 'Sertifikata er trekte tilbake.',
  'desk.renew.text': 'Forny sertifikata',
  'desk.renew.hint': 'Eit kort som har gått ut, gjeld igjen, med same nummer og PIN-kode.',
  'desk.renew.done': 'Sertifikata er fornya.',
} satisfies CommfidesDeskTexts;
