import type { Page } from 'playwright-core';

/** The row of an event on the timeline, and the picture that follows it. */
const BAR = '.rt-events__bar';
const FAN = '.rt-fan__wide';

/** Opens the forecast of a dossier and waits until its futures are drawn. */
export async function openForecast(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction((fan) => document.querySelector(fan)?.getAttribute('d')?.startsWith('M'), FAN);
}

/**
 * Moves an event to and fro by the keyboard, each time once the picture of the former move stands there; gives for each move
 * how long it took, in milliseconds, from the key to the next frame in which the fan of newly drawn futures stands.
 */
export function timeMoves(page: Page, title: string, moves: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ barOf, fan, label, count }) => {
      const picture = document.querySelector(fan);
      const bar = document.querySelector(`${barOf}[aria-label=${JSON.stringify(label)}]`);
      if (picture === null || bar === null) throw new Error('no event to move');
      const nextPicture = () =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now()));
          });
          observer.observe(picture, { attributes: true, attributeFilter: ['d'] });
        });
      const times: number[] = [];
      for (let move = 0; move < count; move += 1) {
        const seen = nextPicture();
        const begun = performance.now();
        const key = move % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
        bar.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        times.push((await seen) - begun);
      }
      return times;
    },
    { barOf: BAR, fan: FAN, label: title, count: moves },
  );
}

/** Drags the bar of an event by the pointer over so many pixels, in steps, and counts the pictures that were drawn meanwhile. */
export async function countPictures(
  page: Page,
  title: string,
  pixels: number,
  steps: number,
): Promise<number> {
  const bar = page.locator(`${BAR}[aria-label=${JSON.stringify(title)}]`);
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (box === null) throw new Error('no event to drag');
  await page.evaluate((fan) => {
    const counted = globalThis as typeof globalThis & { pictures: number };
    counted.pictures = 0;
    const picture = document.querySelector(fan);
    if (picture !== null)
      new MutationObserver(() => {
        counted.pictures += 1;
      }).observe(picture, { attributes: true, attributeFilter: ['d'] });
  }, FAN);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 5, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) await page.mouse.move(box.x + 5 + (pixels * step) / steps, y);
  await page.mouse.up();
  return page.evaluate(() => (globalThis as typeof globalThis & { pictures: number }).pictures);
}
