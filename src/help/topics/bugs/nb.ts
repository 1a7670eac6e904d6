const nb = {
  name: 'Kjente feil',
  line: 'Feil som går igjen, hva de kommer av, og hva som hjelper',
  groups: {
    login: {
      name: 'Innloggingen',
      answers: {
        'unknown-service': {
          title: '«Ukjent tjenesteeier»',
          body: [
            'Innloggingen vet ikke hvilken tjeneste du kommer fra. Du kan fortsatt velge elektronisk ID, men på slutten møter du «Systemfeil».',
            'Gå til nettstedet til tjenesten, og logg inn derfra. Hjelper det ikke, se etter en av årsakene under.',
          ],
        },
        bookmark: {
          title: 'Årsak 1: bokmerke eller favoritt',
          body: ['Du har åpnet innloggingssiden fra et bokmerke. Lag heller et bokmerke til tjenesten.'],
        },
        'cookies-off': {
          title: 'Årsak 2: nettleseren tar ikke imot informasjonskapsler',
          body: [
            'Uten informasjonskapsler glemmer innloggingen deg fra side til side. Slå dem på i innstillingene til nettleseren. [Test nettleseren](/help/self-test) for å se om de virker.',
          ],
        },
        'old-cookies': {
          title: 'Årsak 3: gamle informasjonskapsler',
          body: [
            'Gamle informasjonskapsler eller nettsteddata kan forstyrre innloggingen. Slett dem, og begynn på nytt hos tjenesten. [Slik sletter du dem](/help/security#delete-windows).',
          ],
        },
        'system-error': {
          title: '«Systemfeil»',
          body: [
            'Feilen ligger hos oss, eller innloggingen vet ikke hvilken tjeneste den skal svare. Prøv igjen fra tjenesten. Skjer det flere ganger, oppgi sporings-ID-en på siden når du melder fra.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
