import type { ReaderTexts } from './nb.ts';

const se: ReaderTexts = {
  title: '{name} dihtor',
  lead: 'Dáppe lea koartalohkki. Koartta PIN-koda čálát vuolábeale láseži, it goassege dan siidui gos sisaloggejuvvot.',
  phone: 'Geahča telefovnna',
  bank: 'Váldde oktavuođa koartta almmuheddjiin',
  refresh: 'Geahča leago ođas',
  news: 'Láses lea juoga ođas.',
  show: 'Čájet ođđasa',
  none: 'Ii oktage leat almmuhan koartta dán olbmui.',
  programs: 'Dihtora prográmmat',
  missing: '{program} ii leat sajáiduhttojuvvon dán dihtorii.',
  install: 'Sajáiduhte prográmma',
  hardware: 'Koarta ja koartalohkki',
  for: 'Guoská: {service}',
  choices: 'Vállje sertifikáhta',
  'pin.label': 'PIN-koda',
  approve: 'OK',
  decline: 'Gaskkalduhte',
  'said.stale': 'Juoga lea rievdan dan rájes go rahpet siiddu. Mihkkege ii dahkkon. Joatkke dás.',
  'said.over': 'Dása ii sáhte šat vástidit: lea vástiduvvon, gessojuvvon ruovttoluotta dahje menddo boaris.',
  'said.no_pin': 'Čále vuos PIN-koda. Geahččaleapmi ii lohkkojuvvon.',
};

export default se;
