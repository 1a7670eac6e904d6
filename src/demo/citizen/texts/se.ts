import type { CitizenTexts } from './nb.ts';

export default {
  who: 'Don leat sisaloggejuvvon namain',
  number: 'Riegádannummir',
  'innsyn.lead': 'Dás sáhtát bivdit oaidnit áššegirjjiid mat almmolaš suorggis leat du birra.',
  'innsyn.list': 'Maŋimuš áššegirjjit poastajournálas',
  'innsyn.1': 'Vástádus mánáidgárdesadjeohcamii, Prøve kommune',
  'innsyn.2': 'Čoahkkingirji čáhcedivada birra, Prøve kommune',
  'innsyn.3': 'Váidda huksenáššis, Øving fylkeskommune',
  'signer.lead': 'Dát áššegirjjit vurdet du vuolláičállosa.',
  'signer.list': 'Vuolláičállimii',
  'signer.1': 'Šiehtadus geahččalanviesu láigoheamis',
  'signer.2': 'Fápmudus viežžat páhka',
  'signer.3': 'Miehtan hárjehallamii',
  example:
    'Áššegirjjit leat ovdamearkkat, eaige daid sáhte rahpat. Bálvalus čájeha mo sisaloggen oidno eará bálvalusas.',
  'logout.here': 'Logge olggos dušše dás',
  'logout.idporten': 'Logge olggos ID-porten-bálvalusas',
  other: 'Mana bálvalussii «{name}»',
} satisfies CitizenTexts;
