import type { RepresentationTexts } from './nb.ts';

export default {
  heading: 'Kven vil du representere?',
  lead: '{service} lèt deg logge inn på vegner av andre. Her er dei som har gitt deg fullmakt.',
  legend: 'Vel kven du representerer',
  self: 'Meg sjølv, {name}',
  pid: 'Fødselsnummer {pid}',
  roles: 'Fullmakt for: {roles}',
  submit: 'Hald fram',
  missing: 'Vel kven du vil representere.',
  'nobody.lead':
    'Ingen har gitt deg den fullmakta {service} spør etter. Gå tilbake til tenesta for å halde fram som deg sjølv.',
} satisfies RepresentationTexts;
