import type { Page } from 'playwright-core';

/** Waits until a page shows what it was opened for: its title, its fonts, and nothing grey in the place of something. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') !== null &&
      document.querySelector('.rt-skeleton') === null &&
      document.fonts.status === 'loaded',
  );
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
