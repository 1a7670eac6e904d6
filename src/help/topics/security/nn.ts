import type { Texts } from './nb.ts';

const nn: Texts = {
  name: 'Tryggleik og informasjonskapslar',
  line: 'Pass på kodar og passord, og slett informasjonskapslar',
  groups: {
    fraud: {
      name: 'Svindel',
      answers: {
        'stop-think-verify': {
          title: 'Stopp – tenk – sjekk',
          body: ['Mange blir lurte av folk som ringjer og låst som om dei hjelper. Gjer alltid dette:'],
          steps: [
            'Stopp. Legg på viss nokon har det travelt på dine vegner.',
            'Tenk. Kvifor spør dei om dette?',
            'Sjekk. Ring sjølv tilbake til eit nummer du finn på nettstaden deira.',
          ],
        },
        police: {
          title: 'Kan politiet eller banken be om koden min?',
          body: [
            'Nei. Verken politiet, banken eller det offentlege ber om passord eller kodar på telefonen. Den som gjer det, prøver å lure deg.',
            'Prøv [øvinga med svindelanropet](/help/scam).',
          ],
        },
        approve: {
          title: 'Telefonen ber meg godkjenne noko eg ikkje har bedt om',
          body: [
            'Avslå. Nokon andre prøver å logge inn som deg. Ring så banken eller utskrivaren av den elektroniske ID-en.',
          ],
        },
        'good-password': {
          title: 'Kva er eit godt passord?',
          body: [
            'Eit langt passord som du ikkje bruker andre stader. Fire tilfeldige ord er betre enn eitt ord med tal i.',
          ],
        },
      },
    },
    cookies: {
      name: 'Informasjonskapslar',
      answers: {
        'which-cookies': {
          title: 'Kva informasjonskapslar blir brukte her?',
          body: [
            'Éin som held saman sidene i ei innlogging, éin for språket du har valt, og éin for kvar av [innstillingane](/settings) du har endra. Alle er nødvendige, og ingen følgjer deg til andre nettstader.',
            'Du ser dei på sida [Test nettlesaren](/help/self-test), som set éin til for å sjå om han kjem tilbake, og du kan slette alle under [Personvern](/help/privacy).',
          ],
        },
        'delete-windows': {
          title: 'Slette informasjonskapslar i Windows',
          body: ['Namna kan vere litt ulike frå nettlesar til nettlesar.'],
          steps: [
            'Opne innstillingane i nettlesaren.',
            'Vel Personvern, og deretter å slette nettlesardata.',
            'Kryss av for informasjonskapslar, og slett.',
          ],
        },
        'delete-mac': {
          title: 'Slette informasjonskapslar på Mac',
          body: ['Namna kan vere litt ulike frå nettlesar til nettlesar.'],
          steps: [
            'Opne innstillingane i nettlesaren frå menylinja.',
            'Vel Personvern, og deretter å administrere nettstaddata.',
            'Fjern dataa til nettstaden, eller alle.',
          ],
        },
        'delete-ios': {
          title: 'Slette informasjonskapslar på iPhone og iPad',
          body: ['Namna kan vere litt ulike frå nettlesar til nettlesar.'],
          steps: [
            'Opne Innstillingar på telefonen, og vel nettlesaren.',
            'Vel å slette logg og nettstaddata.',
            'Stadfest, og begynn på nytt hos tenesta.',
          ],
        },
      },
    },
  },
};

export default nn;
