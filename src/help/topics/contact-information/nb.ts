const nb = {
  name: 'Kontaktinformasjonen din',
  line: 'E-post og mobilnummer som det offentlige varsler deg på',
  groups: {
    use: {
      name: 'Hva den brukes til',
      answers: {
        why: {
          title: 'Hvorfor spør dere etter e-post og mobilnummer?',
          body: [
            'Statlige og kommunale virksomheter bruker opplysningene til å varsle deg om post, timer og frister. De ligger i et felles register, så du oppdaterer dem ett sted.',
          ],
        },
        'how-often': {
          title: 'Hvor ofte blir jeg spurt?',
          body: [
            'Når opplysningene mangler eller er gamle, og høyst én gang i en innlogging. Du kan hoppe over spørsmålet; da går innloggingen videre.',
          ],
        },
        'eighteen-months': {
          title: 'Hva skjer etter 18 måneder?',
          body: [
            'En adresse som verken er endret eller bekreftet på 18 måneder, blir ikke brukt til varsling. Bekreft den, så brukes den igjen.',
          ],
        },
      },
    },
    change: {
      name: 'Endre',
      answers: {
        update: {
          title: 'Hvordan endrer jeg kontaktinformasjonen?',
          body: [
            'Logg inn i tjenesten for kontaktinformasjon, skriv inn ny e-post eller nytt mobilnummer, og lagre. I Prøveporten heter den [Dine kontaktopplysninger]({demo}/contact/).',
          ],
        },
        shared: {
          title: 'Adressen brukes av en annen',
          body: ['Da må du bekrefte den med en kode vi sender dit. Slik vet vi at varslene når deg.'],
        },
        'other-registers': {
          title: 'Banken har en annen adresse',
          body: ['Banken og utstederen av en elektronisk ID har hver sine opplysninger. Endre dem der også.'],
        },
      },
    },
  },
};

export type Texts = typeof nb;
export default nb;
