/** Texts for citizens on the page that leads the answer to the service. */
const nb = {
  heading: 'Du sendes tilbake til tjenesten',
  lead: 'Skjer det ikke av seg selv, trykk på knappen.',
  button: 'Gå til tjenesten',
  /** For a login of another person than the service asked for. */
  another_heading: 'Du logget inn som en annen',
  another_lead:
    'Tjenesten ventet en annen person enn den du logget inn som. Innloggingen er avsluttet, og tjenesten får ikke vite hvem du er.',
};
export type HomeWords = Readonly<Record<keyof typeof nb, string>>;
export default nb;
