import type { ConsentTexts } from './nb.ts';

export default {
  heading: 'Prográmma bivdá beassanvuoigatvuođa',
  legend: '{service} bivdá lobi geavahit dán du bealis:',
  hint: 'Váldde ruossa eret das masa it hálit addit beassanvuoigatvuođa. Sisaloggen joatká dan haga.',
  until: 'Beassanvuoigatvuohta bistá {until} rádjái.',
  accept: 'Dohkket',
  decline: 'Ale dohkket',
} satisfies ConsentTexts;
