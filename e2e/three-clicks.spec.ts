/**
 * A stranger who has read only the help pages that this is made after finds each thing from the start page in at most
 * three clicks: twenty of their rows, walked by the words of the links.
 */
import { expect, test } from './support/world.ts';

test.use({ javaScriptEnabled: false });

/** In the foot of every page; the start page is the testers', in English. */
const HELP = 'Help and guides';

/** Row → the links clicked, by the beginning of their words, and what is then read. */
const WALKS: readonly (readonly [row: number, clicks: readonly string[], reads: string])[] = [
  [1, [HELP], 'Søk i hjelpen'],
  [2, [HELP, 'Innlogging og elektronisk ID'], 'Hva er en elektronisk ID?'],
  [3, [HELP, 'ID-porten'], 'ID-porten står mellom tjenesten og den elektroniske ID-en'],
  [9, [HELP, 'Kjente feil'], 'Framkall en feil'],
  [10, [HELP, 'Sikkerhet og informasjonskapsler'], 'Hvilke informasjonskapsler brukes her?'],
  [
    11,
    [HELP, 'Kontaktinformasjonen din', 'Hvordan endrer jeg kontaktinformasjonen?'],
    'Logg inn i tjenesten',
  ],
  [12, [HELP, 'Reservasjon mot digital post', 'Hvordan reserverer jeg meg?'], 'velg å reservere deg'],
  [13, [HELP, 'Digital postkasse', 'Hvordan velger jeg postkasse?'], 'Du får tilbud om det'],
  [14, [HELP, 'eSignering', 'Kan jeg signere i Prøveporten?'], 'etterligner innloggingen'],
  [15, [HELP, 'Opplæring'], 'oppdrag er gjort'],
  [16, ['Log in now'], 'Velg elektronisk ID'],
  [17, [HELP, 'Personvern', 'Hva lagrer Prøveporten?'], 'sendes ikke videre'],
  [18, [HELP, 'Lese og bruke sidene', 'Hvordan gjør jeg teksten større?'], 'Hold nede Ctrl'],
  [20, [HELP, 'Kontakt brukerstøtten'], 'Skriv til oss'],
  [25, [HELP, 'Kontakt brukerstøtten', 'Når er brukerstøtten åpen?'], 'fra 8.00 til 15.30'],
  [28, [HELP, 'Chat'], 'Skriv til oss'],
  [57, [HELP, 'Sikkerhet og informasjonskapsler', 'Slette informasjonskapsler på Mac'], 'fra menylinjen'],
  [65, [HELP, 'Test nettleseren'], 'Regnes som'],
  [95, [HELP, 'Øvelse: noen ringer'], 'Hei, dette er politiet'],
  [
    96,
    [HELP, 'Sikkerhet og informasjonskapsler', 'Kan politiet eller banken be om koden min?'],
    'Nei. Verken',
  ],
];

test('twenty things of the help pages, each in at most three clicks from the start page', async ({
  page,
  world,
}) => {
  expect(WALKS).toHaveLength(20);
  // Words alone lead: nothing is waited for that only looks.
  await page.route('**/assets/**', (route) => route.abort());
  for (const [row, clicks, reads] of WALKS) {
    expect(clicks.length, `row ${row}`).toBeLessThanOrEqual(3);
    await page.goto(world.issuer, { waitUntil: 'domcontentloaded' });
    for (const words of clicks) {
      const name = new RegExp(`^${words.replace(/[?().]/g, '\\$&')}`);
      await page.getByRole('link', { name }).first().click();
    }
    await expect(page.getByText(reads).first(), `row ${row}`).toBeVisible();
  }
});
