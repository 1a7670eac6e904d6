/** Rows 1–29: the frame of the help site. Most of it is the help centre, which is a part of its own. */
import type { InLogin, SeedRow } from './row.ts';
import { bankid, later, row } from './ways.ts';

const guide = (number: number, what: string): SeedRow => row(number, what, 6);

const CITIZENS = { part: 6, eid: 'testid' } as const;

/** A page between the proof by TestID and the return to the service. */
const atProof = (as: string, steps: InLogin['steps'], heading: string): InLogin => ({
  login: 'testid2',
  as,
  steps: ['pid', ...steps],
  heading,
});

export const SITE_ROWS: readonly SeedRow[] = [
  guide(1, 'the help centre, searchable, a page for each topic'),
  guide(2, 'its index of electronic ID'),
  row(3, 'ID-porten as broker: levels, single sign-on', { part: 1, ...later('the help page') }, [
    { open: '/', heading: 'Prøveporten' },
  ]),
  row(4, 'MinID', { part: 4, eid: 'minid', ...later('the help page') }, [
    {
      login: 'minid',
      as: 'Kari Prøvestad',
      steps: [{ pid: '{pid}', password: '{password}' }, { otc: '{sms}' }],
      heading: 'You are logged in',
    },
  ]),
  row(5, 'BankID works', { part: 1, eid: 'bankid', ...later('the help page') }, [
    bankid('Kari Prøvestad', 'Logg inn med BankID', []),
  ]),
  row(6, 'Buypass ID works', { part: 4, eid: 'buypass', ...later('the help page') }, [
    { login: 'buypass', as: 'Kari Prøvestad', steps: ['pid', 'password'], heading: 'Skriv koden' },
  ]),
  row(7, 'Commfides works', { part: 4, eid: 'commfides', ...later('the help page') }, [
    {
      login: 'commfides',
      as: 'Kari Prøvestad',
      steps: [{ serial: '{serial}' }],
      heading: 'Skriv PIN-koden i vinduet fra Commfides',
    },
  ]),
  guide(9, 'known bugs, each with a button that brings it about'),
  guide(10, 'security and cookies'),
  row(11, 'own contact information', CITIZENS, [
    atProof('Gunhild Gammeladresse', [], 'Er kontaktinformasjonen din riktig?'),
    atProof('Ivar Ingenadresse', [], 'Registrer kontaktinformasjonen din'),
  ]),
  row(12, 'reservation from digital communication', CITIZENS, [
    atProof('Rebekka Reservertsen', [], 'Du er reservert mot digital kommunikasjon'),
  ]),
  row(13, 'digital mailbox', CITIZENS, [
    atProof('Gunhild Gammeladresse', ['#submit'], 'Velg digital postkasse'),
  ]),
  guide(14, 'signing: said to be out of scope'),
  guide(15, 'training: missions that tick themselves off'),
  row(16, 'a service that needs a login', 1, [{ open: '{demo}/', heading: 'Prøveporten demo' }]),
  guide(17, 'privacy: what is stored, and deleting it'),
  guide(18, 'text size: the hint, and layout at 400 %'),
  row(19, 'settings of the pages: language, text size, contrast, colours, motion', 1, [
    { open: '/settings', heading: 'Innstillinger', shows: 'Høy kontrast' },
    { open: '/settings?lang=en', heading: 'Settings' },
  ]),
  guide(20, 'a form to the support, kept in a local outbox'),
  row(21, 'four languages: parameter, menu and cookie', 1, [
    { open: '/logout?lang=en', heading: 'Unknown service owner', status: 400 },
    { open: '/logout?lang=nn', heading: 'Ukjend tenesteeigar', status: 400 },
    { open: '/logout?lang=se', heading: 'Dovdameahttun bálvaluseaiggát', status: 400 },
  ]),
  guide(22, 'breadcrumb'),
  guide(23, 'a permanent link to each answer'),
  guide(24, 'step-by-step guides to leaf through'),
  guide(25, 'opening hours'),
  guide(26, 'phone numbers, as history'),
  guide(27, 'e-mail: no numbers of persons in it'),
  guide(28, 'chat in opening hours'),
  guide(29, 'who runs it, as history'),
];
