import type { RepresentationTexts } from './nb.ts';

export default {
  heading: 'Gean háliidat ovddastit?',
  lead: '{service} diktá du sisaloggejuvvot earáid ovddas. Dáppe leat sii geat leat addán dutnje fápmudusa.',
  legend: 'Vállje gean don ovddastat',
  self: 'Iežan, {name}',
  pid: 'Riegádannummir {pid}',
  roles: 'Fápmudus dása: {roles}',
  submit: 'Joatkke',
  missing: 'Vállje gean háliidat ovddastit.',
  'nobody.lead':
    'Ii oktage leat addán dutnje fápmudusa maid {service} bivdá. Mana ruovttoluotta bálvalussii joatkit iežat namas.',
} satisfies RepresentationTexts;
