import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Kjende feil',
  line: 'Feil som går igjen, kva dei kjem av, og kva som hjelper',
  groups: {
    login: {
      name: 'Innlogginga',
      answers: {
        'unknown-service': {
          title: '«Ukjend tenesteeigar»',
          body: [
            'Innlogginga veit ikkje kva teneste du kjem frå. Du kan framleis velje elektronisk ID, men på slutten møter du «Systemfeil».',
            'Gå til nettstaden til tenesta, og logg inn derifrå. Hjelper det ikkje, sjå etter ei av årsakene under.',
          ],
        },
        bookmark: {
          title: 'Årsak 1: bokmerke eller favoritt',
          body: ['Du har opna innloggingssida frå eit bokmerke. Lag heller eit bokmerke til tenesta.'],
        },
        'cookies-off': {
          title: 'Årsak 2: nettlesaren tek ikkje imot informasjonskapslar',
          body: [
            'Utan informasjonskapslar gløymer innlogginga deg frå side til side. Slå dei på i innstillingane til nettlesaren. [Test nettlesaren](/help/self-test) for å sjå om dei verkar.',
          ],
        },
        'old-cookies': {
          title: 'Årsak 3: gamle informasjonskapslar',
          body: [
            'Gamle informasjonskapslar eller nettstaddata kan forstyrre innlogginga. Slett dei, og begynn på nytt hos tenesta. [Slik slettar du dei](/help/security#delete-windows).',
          ],
        },
        'system-error': {
          title: '«Systemfeil»',
          body: [
            'Feilen ligg hos oss, eller innlogginga veit ikkje kva teneste ho skal svare. Prøv igjen frå tenesta. Skjer det fleire gonger, oppgi sporings-ID-en på sida når du melder frå.',
          ],
        },
      },
    },
  },
};

export default nn;
