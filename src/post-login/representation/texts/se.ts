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
  'nobody.heading': 'Ii oktage leat addán dutnje fápmudusa',
  'nobody.home': 'Ruovttoluotta bálvalussii {service}',
  'nobody.lead':
    '{service} jearrá gean don ovddastat, muhto ii oktage leat addán dutnje dan fápmudusa maid dárbbašat. Mana ruovttoluotta bálvalussii joatkit iežat namas.',
} satisfies RepresentationTexts;
