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
  'nobody.heading': 'Ingen har gitt deg fullmakt',
  'nobody.home': 'Tilbake til {service}',
  'nobody.lead':
    '{service} spør kven du representerer, men ingen har gitt deg den fullmakta som trengst. Gå tilbake til tenesta for å halde fram som deg sjølv.',
} satisfies RepresentationTexts;
