/** Pictures for pages and docs, light in bytes. */
import type { Page } from '@playwright/test';

/** WebP, at half quality unless told: the texts stay sharp, and a page with its picture light. The browser itself writes it. */
export async function webp(page: Page, png: Buffer, quality = 0.5): Promise<Buffer> {
  const url = await page.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [`data:image/png;base64,${png.toString('base64')}`, quality] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
