import type { MobileTexts } from './nb.ts';

export default {
  name: 'BankID på mobil',
  line: 'PIN-koden til BankID på mobil',
  'number.heading': 'Logg inn med BankID på mobil',
  'number.step': 'Steg 1 av 2',
  'number.mobile.label': 'Mobilnummer',
  'number.mobile.hint': '8 siffer',
  'number.birthdate.label': 'Fødselsdato',
  'number.birthdate.hint': '6 siffer: dag, månad og år',
  next: 'Neste',
  'number.mobile': 'Mobilnummeret må ha 8 siffer. Skriv det slik som her: 400 00 123.',
  'number.birthdate': 'Fødselsdatoen må vere ein dato med 6 siffer. Skriv 5. mars 2000 slik: 050300.',
  'number.several':
    'Fleire testpersonar med BankID på mobil har dette mobilnummeret og denne fødselsdatoen, så ingen av dei kan veljast. Gi ein av dei eit anna mobilnummer, eller vel ein annan måte å logge inn på.',
  'number.none':
    'Vi finn ingen BankID på mobil for dette mobilnummeret og denne fødselsdatoen. Sjekk begge, eller kontakt banken din for å bestille.',
  'wait.heading': 'Sjå på mobilen',
  'wait.step': 'Steg 2 av 2',
  'wait.lead':
    'Mobilen skal vise dei same to orda som denne sida. Er dei like, tastar du PIN-koden på mobilen. Er dei ulike, avslår du der.',
  'wait.sender.prompt': 'BankID',
  'wait.prompt': 'Vil du logge inn hos {service}? Samanlikn orda.',
  'stopped.heading': 'Innlogginga med BankID på mobil stoppa',
  'stopped.again': 'Prøv på nytt',
  'errors.C101': 'PIN-koden var feil. Tast han på nytt på mobilen. Du har {left} forsøk igjen.',
  'errors.C104': 'Noko gjekk gale hos BankID. Vent eit halvt minutt, og prøv på nytt.',
  'errors.C114':
    'Meldinga til mobilen vart for lang, fordi tenesta har eit langt namn. Vel ein annan måte å logge inn på, og sei frå til tenesta.',
  'errors.C134': 'Tenesta kan ikkje ta imot BankID på mobil. Vel ein annan måte å logge inn på.',
  'errors.C302':
    'Mobilen svara ikkje i tide. Sjekk at han er slått på, har dekning og har BankID på mobil. Prøv så på nytt.',
  'errors.busy':
    'Mobilen er oppteken med ei anna innlogging. Svar på den først, eller vent fem minutt. Prøv så på nytt.',
  'suspended.pin':
    'BankID på mobil er sperra etter for mange feil PIN-kodar. Vel ein annan måte å logge inn på, og kontakt banken din for å få han opna.',
  'suspended.bank':
    'Banken har sperra BankID på mobil. Vel ein annan måte å logge inn på, og kontakt banken din for å få han opna.',
  differ:
    'Du avslo fordi orda var ulike. Det var rett, for då kan ein annan ha prøvd å logge inn som deg. Prøv på nytt, og du får nye ord.',
  not_me:
    'Du avslo fordi du ikkje hadde bedt om dette. Var det ikkje du som begynte innlogginga, lukkar du sida og seier frå til banken din.',
  declined: 'Du avslo på mobilen. Prøv på nytt, eller vel ein annan måte å logge inn på.',
  lost: 'SIM-kortet har ikkje BankID på mobil lenger. Vel ein annan måte å logge inn på, eller kontakt banken din for å bestille på nytt.',
} satisfies MobileTexts;
