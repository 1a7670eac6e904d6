const nb = {
  heading: 'Hvem vil du representere?',
  lead: '{service} lar deg logge inn på vegne av andre. Her er de som har gitt deg fullmakt.',
  legend: 'Velg hvem du representerer',
  self: 'Meg selv, {name}',
  pid: 'Fødselsnummer {pid}',
  roles: 'Fullmakt for: {roles}',
  submit: 'Fortsett',
  missing: 'Velg hvem du vil representere.',
  'nobody.heading': 'Ingen har gitt deg fullmakt',
  'nobody.home': 'Tilbake til {service}',
  'nobody.lead':
    '{service} spør hvem du representerer, men ingen har gitt deg den fullmakten som trengs. Gå tilbake til tjenesten for å fortsette som deg selv.',
};

export type RepresentationTexts = Readonly<Record<keyof typeof nb, string>>;
export default nb;
