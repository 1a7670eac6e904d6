/** No page of the tester's scrolls sideways; from the width of a tablet on no table does either, in its own box. */
import { expect, test } from './support/world.ts';

const PAGES = [
  ...['/', '/people', '/people/{person}/device', '/phone/{person}', '/reader/{person}', '/bank/{person}'],
  ...[
    '/services',
    '/trail',
    '/browser',
    '/control',
    '/authorize?client_id=nobody&redirect_uri=https%3A%2F%2Fa.b',
  ],
];

test('nothing scrolls sideways on a phone, a tablet, a small window or a large one', async ({
  page,
  world,
}) => {
  const { id } = await world.control.person({
    name: { given: 'Kristoffer-Alexander', family: 'Prøvestadbakken-Testesen' },
    organisations: [{ orgno: '310004170', name: 'Prøvefisk og Havbruk Nordland AS', role: 'DAGL' }],
  });
  const far = `https://${'a-long-name.'.repeat(6)}example/oauth2/callback`;
  await world.control.must('POST', '/services', {
    ...{ client_id: 'far', client_name: 'Far away', post_logout_redirect_uris: [], redirect_uris: [far] },
  });
  for (const path of PAGES) {
    await page.goto(world.issuer + path.replace('{person}', id));
    for (const width of [390, 768, 1100, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const boxes = page.locator(width < 768 ? 'html' : 'html, .pp-scroll');
      const over = await boxes.evaluateAll((elements) =>
        elements.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).filter((by) => by > 0),
      );
      expect(over, `${path} at ${width} px`).toEqual([]);
      if (width === 768) continue;
      const broken = await page
        .locator('#trail td > :is(code, .ds-link)')
        .evaluateAll((names) => names.filter((name) => name.getClientRects().length > 1).map(String));
      expect(broken, `kinds and ids over two lines, ${path} at ${width} px`).toEqual([]);
    }
  }
});
