/** What a citizen reads on the page that posts the answer to the service; mostly nobody does. */
const nb = {
  heading: 'Du sendes tilbake til tjenesten',
  lead: 'Skjer det ikke av seg selv, trykk på knappen.',
  button: 'Gå til tjenesten',
};
export type HomeWords = Readonly<Record<keyof typeof nb, string>>;
export default nb;
