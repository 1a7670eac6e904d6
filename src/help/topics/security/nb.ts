const nb = {
  name: 'Sikkerhet og informasjonskapsler',
  line: 'Pass på koder og passord, og slett informasjonskapsler',
  groups: {
    fraud: {
      name: 'Svindel',
      answers: {
        'stop-think-verify': {
          title: 'Stopp – tenk – sjekk',
          body: ['Mange blir lurt av noen som ringer og later som om de hjelper. Gjør alltid dette:'],
          steps: [
            'Stopp. Legg på hvis noen har det travelt på dine vegne.',
            'Tenk. Hvorfor spør de om dette?',
            'Sjekk. Ring selv tilbake til et nummer du finner på nettstedet deres.',
          ],
        },
        police: {
          title: 'Kan politiet eller banken be om koden min?',
          body: [
            'Nei. Verken politiet, banken eller det offentlige ber om passord eller koder på telefonen. Den som gjør det, prøver å lure deg.',
            'Prøv [øvelsen med svindelanropet](/help/scam).',
          ],
        },
        approve: {
          title: 'Telefonen ber meg godkjenne noe jeg ikke har bedt om',
          body: [
            'Avslå. Noen andre prøver å logge inn som deg. Ring deretter banken eller utstederen av den elektroniske ID-en.',
          ],
        },
        'good-password': {
          title: 'Hva er et godt passord?',
          body: [
            'Et langt passord som du ikke bruker andre steder. Fire tilfeldige ord er bedre enn ett ord med tall i.',
          ],
        },
      },
    },
    cookies: {
      name: 'Informasjonskapsler',
      answers: {
        'which-cookies': {
          title: 'Hvilke informasjonskapsler brukes her?',
          body: [
            'Én som holder sammen sidene i en innlogging, én for språket du har valgt, og én for hver av [innstillingene](/settings) du har endret. Alle er nødvendige, og ingen følger deg til andre nettsteder.',
            'Du ser dem på siden [Test nettleseren](/help/self-test), som setter én til for å se om den kommer tilbake, og du kan slette alle under [Personvern](/help/privacy).',
          ],
        },
        'delete-windows': {
          title: 'Slette informasjonskapsler i Windows',
          body: ['Navnene kan være litt ulike fra nettleser til nettleser.'],
          steps: [
            'Åpne innstillingene i nettleseren.',
            'Velg Personvern, og deretter å slette nettleserdata.',
            'Kryss av for informasjonskapsler, og slett.',
          ],
        },
        'delete-mac': {
          title: 'Slette informasjonskapsler på Mac',
          body: ['Navnene kan være litt ulike fra nettleser til nettleser.'],
          steps: [
            'Åpne innstillingene i nettleseren fra menylinjen.',
            'Velg Personvern, og deretter å administrere nettsteddata.',
            'Fjern dataene til nettstedet, eller alle.',
          ],
        },
        'delete-ios': {
          title: 'Slette informasjonskapsler på iPhone og iPad',
          body: ['Navnene kan være litt ulike fra nettleser til nettleser.'],
          steps: [
            'Åpne Innstillinger på telefonen, og velg nettleseren.',
            'Velg å slette logg og nettsteddata.',
            'Bekreft, og begynn på nytt hos tjenesten.',
          ],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
