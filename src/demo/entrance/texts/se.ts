import type { EntranceTexts } from './nb.ts';

export default {
  'demo.lead':
    'Dát lea geahččalanbálvalus. Logge sisa vai oainnát maid almmolaš bálvalus oažžu diehtit du birra.',
  'contact.lead':
    'Logge sisa vai oainnát ja rievdadat mobiilanummira, e-poastačujuhusa ja digitála poastakássa maid almmolaš suorgi geavaha go čállá dutnje.',
  'innsyn.lead': 'Logge sisa vai sáhtát bivdit oaidnit áššegirjjiid mat almmolaš suorggis leat du birra.',
  'signer.lead': 'Logge sisa vai sáhtát lohkat ja vuolláičállit áššegirjjiid mat vurdet du.',
  login: 'Logge sisa ID-porten bokte',
  language: 'Dán siiddu giella',
  developer: 'Ovdánahttiide',
  other: 'Mana bálvalussii «{name}»',
  'left.heading': 'Don leat olggosloggejuvvon',
  'left.lead': 'Don leat olggosloggejuvvon bálvalusas {name} ja ID-porten-bálvalusas.',
  'cancelled.heading': 'Don it leat sisaloggejuvvon',
  'cancelled.lead': 'Don gaskkalduhttet sisaloggema ID-porten-bálvalusas.',
  'failed.heading': 'Sisaloggen ii lihkostuvvan',
  'failed.lead': 'Juoga manai boastut gaskal {name} ja ID-porten. Sivva ii leat dus.',
  'failed.advice': 'Geahččal fas veaháš áiggi geahčen.',
  'refused.heading': 'Dat mii sáddejuvvui, ii sáhte geavahuvvot',
  'refused.lead': 'Mihkkege ii leat rievdaduvvon. Mana álgosiidui ja geahččal ođđasit.',
  again: 'Álgosiidui',
} satisfies EntranceTexts;
