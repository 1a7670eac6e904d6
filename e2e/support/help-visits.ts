/** How to get to the pages and states of the help centre. */
import { lead } from '../../scripts/browsing.ts';
import { loadMethods } from '../../src/methods/load.ts';
import type { Visit, Visits } from './visit.ts';

const at =
  (path: string): Visit['go'] =>
  (page, { issuer }) =>
    page.goto(`${issuer}${path}`);

/** On a page of help a button is pressed: the first that fits. */
const pressed =
  (path: string, button: string): Visit['go'] =>
  async (page, world) => {
    await at(path)(page, world);
    await lead(page.locator(button).first());
  };

const topics = await Promise.all((await loadMethods(null)).map(async ({ help }) => (await help?.()) ?? []));
/** The second step of some eID's guide. */
const [GUIDE = ''] = topics
  .flat()
  .flatMap(({ id, texts }) => Object.keys(texts.nb.guides ?? {}).map((guide) => `/help/${id}/${guide}/2`));

/** By path, as the router has it. */
export const HELP_PAGES: Visits = {
  '/help': { go: at('/help') },
  '/help/search': { go: at('/help/search?q=passord') },
  '/help/chat': { go: at('/help/chat?q=passord') },
  '/help/scam': { go: at('/help/scam') },
  '/help/self-test': { go: at('/help/self-test') },
  '/help/bugs': { go: at('/help/bugs') },
  '/help/training': { go: at('/help/training') },
  '/help/privacy': { go: at('/help/privacy') },
  '/help/support': { go: at('/help/support') },
  '/help/:topic': { go: at('/help/security') },
  '/help/:topic/:guide/:step': { go: at(GUIDE) },
  '/help/:topic/:guide/:step/:picture': { error: true, go: at('/help/nothing/nothing/1/nb.webp') },
  '/outbox': {
    language: 'en',
    async go(page, world) {
      await at('/help/support')(page, world);
      await page.locator('#text').fill('Hei!\nJeg får ikke logget inn.');
      await page.locator('#send').click();
      await page.locator('#told').waitFor();
      await at('/outbox')(page, world);
    },
  },
};

/** What differs from a page above by a sentence: `npm run test:long` looks at it. */
const BY_A_SENTENCE: Visits = {
  'help, nothing found': { go: at('/help/search?q=xyzzy') },
  'help, the scam call withstood': { go: pressed('/help/scam', '#decline') },
  'help, a browser without cookies': { go: pressed('/help/bugs', '#refuse') },
  'help, a browser of long ago': { go: pressed('/help/bugs', '[id^=use-]') },
};

/** What no table or route lists. */
export const HELP_FURTHER: Visits = {
  ...(process.env.PROVEPORTEN_TESTS === 'long' ? BY_A_SENTENCE : {}),
  'help, a person with a known bug': { go: pressed('/help/bugs', '[id^=make-]') },
  'help, a message without words': { error: true, go: pressed('/help/support', '#send') },
};
