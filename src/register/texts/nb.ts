const nb = {
  'message.code':
    'Koden er {code}. Skriv den for å registrere adressen i kontaktregisteret. Har du ikke bedt om den, kan du se bort fra denne meldingen.',
};

export type RegisterTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
