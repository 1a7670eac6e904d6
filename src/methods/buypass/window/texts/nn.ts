import type { BuypassWindowTexts } from './nb.ts';

export default {
  'reader.name': 'Kortprogrammet frå Buypass',
  'reader.line': 'Les smartkort',
  'reader.home.heading': 'Smartkortet er klart',
  'reader.blocked.heading': 'Smartkortet er sperra',
  'reader.blocked.lead':
    'Har du eit brev med PUK-kode, skriv du han her og vel ein ny PIN-kode. Har du ikkje noko brev, viser du kven du er.',
  'reader.blocked.open': 'Opne med PUK-koden',
  'reader.blocked.done': 'Smartkortet er opna med den nye PIN-koden.',
  'reader.spent.heading': 'PUK-koden er sperra',
  'reader.spent.lead': 'Både PIN-koden og PUK-koden er sperra. Vis kven du er for å velje ein ny PIN-kode.',
  'reader.identify.open': 'Vis kven du er',
  'reader.identify.heading': 'Vis kven du er',
  'reader.identify.lead':
    'Logg inn hos ei teneste med Buypass ID på mobil, eller med ein annan elektronisk ID på nivå høgt.',
  'reader.identify.then': 'Kom tilbake hit innan ti minutt, og vel ein PIN-kode.',
  'reader.identify.check': 'Eg har logga inn',
  'reader.identify.waiting':
    'Vi har ikkje sett noka slik innlogging dei siste ti minutta. Logg inn, og prøv på nytt.',
  'reader.inactive.heading': 'Aktiver smartkortet',
  'reader.inactive.lead':
    'Smartkortet er nytt og har ingen PIN-kode. Logg inn hos ei teneste med Buypass ID på mobil for å vise kven du er.',
  'reader.set-pin.heading': 'Vel ein PIN-kode for smartkortet',
  'reader.set-pin.lead':
    'PIN-koden bruker du kvar gong du loggar inn med smartkortet. Hald han for deg sjølv.',
  'reader.set-pin.save': 'Lagre PIN-koden',
  'reader.set-pin.late': 'Det har gått for lang tid sidan du viste kven du er. Gjer det på nytt.',
  'reader.set-pin.done': 'Smartkortet er klart, med den nye PIN-koden.',
  'reader.no-card.lead': 'Set inn smartkortet.',
} satisfies BuypassWindowTexts;
