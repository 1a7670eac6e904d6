/** The helper program of Buypass' smart card, and the card and reader beside it. */
const window = {
  'reader.name': 'Kortprogrammet fra Buypass',
  'reader.line': 'Leser smartkort',
  'reader.home.heading': 'Smartkortet er klart',
  'reader.blocked.heading': 'Smartkortet er sperret',
  'reader.blocked.lead':
    'Har du et brev med PUK-kode, skriver du den her og velger en ny PIN-kode. Har du ikke noe brev, viser du hvem du er.',
  'reader.blocked.open': 'Åpne med PUK-koden',
  'reader.blocked.done': 'Smartkortet er åpnet med den nye PIN-koden.',
  'reader.spent.heading': 'PUK-koden er sperret',
  'reader.spent.lead': 'Både PIN-koden og PUK-koden er sperret. Vis hvem du er for å velge en ny PIN-kode.',
  'reader.identify.open': 'Vis hvem du er',
  'reader.identify.heading': 'Vis hvem du er',
  'reader.identify.lead':
    'Logg inn hos en tjeneste med Buypass ID på mobil, eller med en annen elektronisk ID på nivå høyt.',
  'reader.identify.then': 'Kom tilbake hit innen ti minutter, og velg en PIN-kode.',
  'reader.identify.check': 'Jeg har logget inn',
  'reader.identify.waiting':
    'Vi har ikke sett noen slik innlogging de siste ti minuttene. Logg inn, og prøv igjen.',
  'reader.inactive.heading': 'Aktiver smartkortet',
  'reader.inactive.lead':
    'Smartkortet er nytt og har ingen PIN-kode. Logg inn hos en tjeneste med Buypass ID på mobil for å vise hvem du er.',
  'reader.set-pin.heading': 'Velg en PIN-kode for smartkortet',
  'reader.set-pin.lead':
    'PIN-koden bruker du hver gang du logger inn med smartkortet. Hold den for deg selv.',
  'reader.set-pin.save': 'Lagre PIN-koden',
  'reader.set-pin.late': 'Det har gått for lang tid siden du viste hvem du er. Gjør det på nytt.',
  'reader.set-pin.done': 'Smartkortet er klart, med den nye PIN-koden.',
  'reader.no-card.lead': 'Sett inn smartkortet.',
};

export type BuypassWindowTexts = Readonly<Record<keyof typeof window, string>>;
export default window;
