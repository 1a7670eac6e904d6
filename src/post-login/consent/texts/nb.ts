const nb = {
  heading: 'En applikasjon ber om tilgang',
  legend: '{service} ber om å få bruke dette på dine vegne:',
  hint: 'Fjern krysset for det du ikke vil gi tilgang til. Innloggingen fortsetter uten det.',
  until: 'Tilgangen varer til {until}.',
  accept: 'Godta',
  decline: 'Ikke godta',
};

export type ConsentTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
