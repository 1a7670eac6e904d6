/** Texts for citizens on our own logout page. */
const nb = {
  title: 'Logg ut',
  leaving: 'Du logges ut',
  leaving_lead:
    'Vi logger deg ut av tjenestene du har brukt i denne nettleseren. Deretter kommer du tilbake til tjenesten.',
  onwards: 'Gå tilbake til {service}',
  done: 'Du er logget ut',
  done_lead: 'Du er logget ut av alle tjenestene du har brukt i denne nettleseren.',
  none: 'Du var ikke logget inn',
  none_lead: 'Det var ingen innlogging å avslutte i denne nettleseren.',
  kept: 'Du er ikke logget ut',
  kept_lead: 'Forespørselen kom ikke fra en side du selv åpnet, så ingenting er endret.',
  advice: 'Du kan lukke dette vinduet.',
};
export type LogoutWords = Readonly<Record<keyof typeof nb, string>>;
export default nb;
