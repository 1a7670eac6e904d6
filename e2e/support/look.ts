/** What is measured of a page that stands there: axe, targets, the order of Tab, broken words, sideways scrolling. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type ColorScheme = 'light' | 'dark';

/** What axe finds wrong. Colours are all that differs in the dark. */
export async function violations(page: Page, colorScheme: ColorScheme): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

/**
 * Whatever is pressed or followed and does not stand in a sentence (WCAG 2.5.8, without its exception for
 * spacing).
 */
export async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('a, button, input:not([type=hidden]), select, summary').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || element.matches('.ds-skip-link')) return false;
        const sentence = element.parentElement?.textContent.trim() !== element.textContent.trim();
        const inline = element.matches('a') && sentence;
        return (width < 24 || height < 24) && !inline;
      })
      .map((element) => element.outerHTML),
  );
}

/**
 * Neighbours in the order of Tab that are drawn otherwise (WCAG 2.4.3, 1.3.2). What comes next stands below,
 * to the right in the same line, or at the top of a further column.
 */
export async function outOfOrder(page: Page): Promise<readonly string[]> {
  const stops = page.locator(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]',
  );
  return stops.evaluateAll((elements) => {
    const seen = elements
      .filter((element) => element instanceof HTMLElement && element.tabIndex >= 0)
      .filter((element) => element.checkVisibility() && !element.matches('.ds-skip-link'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const positive = elements.filter((element) => Number(element.getAttribute('tabindex')) > 0);
    const wrong = seen.filter(({ box }, place) => {
      const before = seen[place - 1]?.box;
      if (before === undefined || box.top >= before.bottom - 1) return false;
      const isSameLine = box.bottom > before.top + 1;
      return box.left < (isSameLine ? before.left : before.right - 1);
    });
    return [...positive, ...wrong.map(({ element }) => element)].map((element) => element.outerHTML);
  });
}

/**
 * Words of headings, labels and buttons that go over two lines; after a hyphen they may, and names of scopes
 * and addresses too. A code does nowhere, and a name in a table only after an underscore.
 */
async function brokenWords(page: Page): Promise<readonly string[]> {
  const texts = page.locator(
    'h1, h2, h3, label, legend, button, summary, th code, .pp-code, .pp-entry-name, .pp-banner, .ds-button',
  );
  return texts.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const isName = element.matches('th code, .pp-code');
        for (const word of (node.textContent ?? '').matchAll(isName ? /[^\s_]+_?/g : /[^\s-]+/g)) {
          if (!isName && /[:/@_.]\w/.test(word[0])) continue;
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word[0]);
        }
      }
      return broken;
    }),
  );
}

/** 320 px are 1280 px enlarged to 400 % (WCAG 1.4.10): all is read by scrolling downwards, and words stay whole. */
export async function expectToFitNarrow(page: Page, who: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow, `sideways scrolling at 320 px${who}`).toBeLessThanOrEqual(0);
  expect(await brokenWords(page), `words broken at 320 px${who}`).toEqual([]);
}
