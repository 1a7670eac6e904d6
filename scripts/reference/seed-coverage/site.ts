/** Rows 1–29: the frame of the help site. Most of it is the help centre, which is a part of its own. */
import type { InLogin, SeedRow } from './row.ts';
import { bankid, row } from './ways.ts';

const CITIZENS = { part: 6, eid: 'testid' } as const;

/** A page between the proof by TestID and the return to the service. */
const atProof = (as: string, steps: InLogin['steps'], heading: string): InLogin => ({
  login: 'testid2',
  as,
  steps: ['pid', ...steps],
  heading,
});

export const SITE_ROWS: readonly SeedRow[] = [
  row(1, 'the help centre, searchable, a page for each topic', 6, [
    { open: '/help', heading: 'Hjelp og veiledning', shows: 'Søk i hjelpen' },
    { open: '/help/search?q=passord', heading: 'Søk i hjelpen', shows: 'svar inneholder' },
  ]),
  row(2, 'its index of electronic ID', 6, [{ open: '/help/login', heading: 'Innlogging og elektronisk ID' }]),
  row(3, 'ID-porten as broker: levels, single sign-on', 1, [
    { open: '/', heading: 'Prøveporten' },
    { open: '/help/idporten', heading: 'ID-porten', shows: 'Den felles innloggingen' },
  ]),
  row(4, 'MinID', { part: 4, eid: 'minid' }, [
    {
      login: 'minid',
      as: 'Kari Prøvestad',
      steps: [{ pid: '{pid}', password: '{password}' }, { otc: '{sms}' }],
      heading: 'You are logged in',
    },
    { open: '/help/minid', heading: 'MinID', shows: 'Hvordan får jeg MinID?' },
  ]),
  row(5, 'BankID works', { part: 1, eid: 'bankid' }, [
    bankid('Kari Prøvestad', 'Logg inn med BankID', []),
    { open: '/help/bankid', heading: 'BankID', shows: 'Hvordan får jeg BankID?' },
  ]),
  row(6, 'Buypass ID works', { part: 4, eid: 'buypass' }, [
    { login: 'buypass', as: 'Kari Prøvestad', steps: ['pid', 'password'], heading: 'Skriv koden' },
    { open: '/help/buypass', heading: 'Buypass ID', shows: 'Hvordan får jeg Buypass ID?' },
  ]),
  row(7, 'Commfides works', { part: 4, eid: 'commfides' }, [
    {
      login: 'commfides',
      as: 'Kari Prøvestad',
      steps: [{ serial: '{serial}' }],
      heading: 'Skriv PIN-koden i vinduet fra Commfides',
    },
    { open: '/help/commfides', heading: 'Commfides', shows: 'Hvordan får jeg Commfides?' },
  ]),
  row(9, 'known bugs, each with a button that brings it about and one that ends it', 6, [
    { open: '/help/bugs', heading: 'Kjente feil', shows: 'Framkall en feil' },
  ]),
  row(10, 'security and cookies: which there are, and deleting them', 6, [
    {
      open: '/help/security',
      heading: 'Sikkerhet og informasjonskapsler',
      shows: 'Hvilke informasjonskapsler brukes her?',
    },
  ]),
  row(11, 'own contact information', CITIZENS, [
    atProof('Gunhild Gammeladresse', [], 'Er kontaktinformasjonen din riktig?'),
    atProof('Ivar Ingenadresse', [], 'Registrer kontaktinformasjonen din'),
    { open: '/help/contact-information', heading: 'Kontaktinformasjonen din' },
  ]),
  row(12, 'reservation from digital communication', CITIZENS, [
    atProof('Rebekka Reservertsen', [], 'Du er reservert mot digital kommunikasjon'),
    { open: '/help/reservation', heading: 'Reservasjon mot digital post' },
  ]),
  row(13, 'digital mailbox', CITIZENS, [
    atProof('Gunhild Gammeladresse', ['#submit'], 'Velg digital postkasse'),
    { open: '/help/mailbox', heading: 'Digital postkasse' },
  ]),
  row(14, 'signing: said to be out of scope', 6, [
    { open: '/help/signing', heading: 'eSignering', shows: 'etterligner innloggingen, ikke signaturen' },
  ]),
  row(15, 'training: missions that tick themselves off', 6, [
    { open: '/help/training', heading: 'Opplæring', shows: 'oppdrag er gjort' },
  ]),
  row(16, 'a service that needs a login', 1, [
    { open: '{demo}/', heading: 'Prøveporten demo' },
    { open: '/help/einnsyn', heading: 'eInnsyn' },
    { open: '{demo}/innsyn/', heading: 'Innsyn' },
  ]),
  row(17, 'privacy: what is stored, and deleting it', 6, [
    { open: '/help/privacy', heading: 'Personvern', shows: 'Slett det som gjelder denne nettleseren' },
  ]),
  row(18, 'text size: the hint, and layout at 400 %', 6, [
    { open: '/help/reading', heading: 'Lese og bruke sidene', shows: 'Hold nede Ctrl' },
  ]),
  row(19, 'settings of the pages: language, text size, contrast, colours, motion', 1, [
    { open: '/settings', heading: 'Innstillinger', shows: 'Høy kontrast' },
    { open: '/settings?lang=en', heading: 'Settings' },
  ]),
  row(20, 'a form to the support, kept in a local outbox', 6, [
    { open: '/help/support', heading: 'Kontakt brukerstøtten', shows: 'Skriv til oss' },
    { open: '/outbox', heading: 'Outbox' },
  ]),
  row(21, 'four languages: parameter, menu and cookie', 1, [
    { open: '/logout?lang=en', heading: 'Unknown service owner', status: 400 },
    { open: '/logout?lang=nn', heading: 'Ukjend tenesteeigar', status: 400 },
    { open: '/logout?lang=se', heading: 'Dovdameahttun bálvaluseaiggát', status: 400 },
  ]),
  row(22, 'breadcrumb', 6, [{ open: '/help/idporten', heading: 'ID-porten', shows: 'Hjelp og veiledning' }]),
  row(23, 'a permanent link to each answer', 6, [
    { open: '/help/login', heading: 'Innlogging og elektronisk ID', shows: 'Direktelenke' },
  ]),
  row(24, 'step-by-step guides to leaf through', { part: 6, eid: 'bankid' }, [
    {
      open: '/help/bankid/code-device/2',
      heading: 'Logge inn med BankID og kodebrikke',
      shows: 'Steg 2 av 4',
    },
  ]),
  row(25, 'opening hours, Monday to Friday, not on public holidays', 6, [
    { open: '/help/support', heading: 'Kontakt brukerstøtten', shows: 'fra 8.00 til 15.30' },
  ]),
  row(26, 'phone numbers, as history', 6, [
    { open: '/help/support', heading: 'Kontakt brukerstøtten', shows: '800 30 300' },
  ]),
  row(27, 'e-mail: no numbers of persons in it', 6, [
    { open: '/help/support', heading: 'Kontakt brukerstøtten', shows: 'Ikke skriv fødselsnummer' },
  ]),
  row(28, 'chat in opening hours', 6, [{ open: '/help/chat', heading: 'Chat' }]),
  row(29, 'who runs it, as history', 6, [
    { open: '/help/idporten', heading: 'ID-porten', shows: 'Hva var Difi?' },
  ]),
];
