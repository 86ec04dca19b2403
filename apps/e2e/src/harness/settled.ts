import type { Page } from 'playwright-core';

/**
 * Waits until a page shows what it was opened for: its title, its fonts, nothing grey in the place of something, and no
 * colour half way to another.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') !== null &&
      document.querySelector('.rt-skeleton') === null &&
      document.fonts.status === 'loaded',
  );
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const changing = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
    await drawn();
    while (changing().length > 0) {
      await Promise.allSettled(changing().map(({ finished }) => finished));
      await drawn();
    }
  });
}
