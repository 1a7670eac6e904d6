const nb = {
  name: 'BankID på mobil',
  line: 'PIN-koden til BankID på mobil',
  'number.heading': 'Logg inn med BankID på mobil',
  'number.step': 'Steg 1 av 2',
  'number.mobile.label': 'Mobilnummer',
  'number.mobile.hint': '8 siffer',
  'number.birthdate.label': 'Fødselsdato',
  'number.birthdate.hint': '6 siffer: dag, måned og år',
  next: 'Neste',
  'number.mobile': 'Mobilnummeret må ha 8 siffer. Skriv det slik: 400 00 123.',
  'number.birthdate': 'Fødselsdatoen må være en dato med 6 siffer. Skriv 5. mars 2000 slik: 050300.',
  'number.several':
    'Flere testpersoner med BankID på mobil har dette mobilnummeret og denne fødselsdatoen, så ingen av dem kan velges. Gi en av dem et annet mobilnummer, eller velg en annen måte å logge inn på.',
  'number.none':
    'Vi finner ingen BankID på mobil for dette mobilnummeret og denne fødselsdatoen. Sjekk begge, eller kontakt banken din for å bestille.',
  'wait.heading': 'Følg med på mobilen',
  'wait.step': 'Steg 2 av 2',
  'wait.lead':
    'Mobilen skal vise de samme to ordene som denne siden. Er de like, taster du PIN-koden på mobilen. Er de ulike, avslår du der.',
  'wait.sender.prompt': 'BankID',
  'wait.prompt': 'Vil du logge inn hos {service}? Sammenlign ordene.',
  'stopped.heading': 'Innloggingen med BankID på mobil stoppet',
  'stopped.again': 'Prøv igjen',
  'errors.C101': 'PIN-koden var feil. Tast den på nytt på mobilen. Du har {left} forsøk igjen.',
  'errors.C104': 'Noe gikk galt hos BankID. Vent et halvt minutt, og prøv igjen.',
  'errors.C114':
    'Meldingen til mobilen ble for lang, fordi tjenesten har et langt navn. Velg en annen måte å logge inn på, og si fra til tjenesten.',
  'errors.C134': 'Tjenesten kan ikke ta imot BankID på mobil. Velg en annen måte å logge inn på.',
  'errors.C302':
    'Mobilen svarte ikke i tide. Sjekk at den er slått på, har dekning og har BankID på mobil. Prøv så igjen.',
  'errors.busy':
    'Mobilen er opptatt med en annen innlogging. Svar på den først, eller vent fem minutter. Prøv så igjen.',
  'suspended.pin':
    'BankID på mobil er sperret etter for mange feil PIN-koder. Velg en annen måte å logge inn på, og kontakt banken din for å få den åpnet.',
  'suspended.bank':
    'Banken har sperret BankID på mobil. Velg en annen måte å logge inn på, og kontakt banken din for å få den åpnet.',
  differ:
    'Du avslo fordi ordene var ulike. Det var riktig, for da kan en annen ha prøvd å logge inn som deg. Prøv igjen, og du får nye ord.',
  not_me:
    'Du avslo fordi du ikke hadde bedt om dette. Var det ikke du som begynte innloggingen, lukker du siden og sier fra til banken din.',
  declined: 'Du avslo på mobilen. Prøv igjen, eller velg en annen måte å logge inn på.',
  lost: 'SIM-kortet har ikke BankID på mobil lenger. Velg en annen måte å logge inn på, eller kontakt banken din for å bestille på nytt.',
};

export type MobileTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
