import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.ts';

const WARM_UP = 10;

/** A comparison that somebody who is signed in can open. */
export interface MeasuredPage {
  /** Where the server with the built client serves. */
  readonly url: string;
  /** `name=value` of the session. */
  readonly cookie: string;
  /** The address of the comparison, from the slash on. */
  readonly path: string;
  /** A folder for the browser. */
  readonly folder: string;
}

/**
 * Opens a comparison in a browser and puts its table in another order, again and again; gives for each time the milliseconds
 * from the press on a heading to the next frame in which the rows stand so.
 */
export async function measureTable(
  { url, cookie, path, folder }: MeasuredPage,
  times: number,
): Promise<readonly number[]> {
  const launched = await launchBrowser(join(folder, 'browser'));
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(path, { timeout: 120_000 });
    await page.locator('.rt-table__sort').first().waitFor({ timeout: 120_000 });
    await timeOrders(page, WARM_UP);
    return await timeOrders(page, times);
  } finally {
    await launched.close();
  }
}

/** Presses one heading after another, of figures alone: by these the rows always change their places. */
function timeOrders(page: Page, times: number): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const nextPicture = () =>
      new Promise<number>((resolve) => {
        const body = document.querySelector('.rt-table tbody');
        if (body === null) throw new Error('no table');
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now()));
        });
        const table = body.parentElement ?? body;
        observer.observe(table, { subtree: true, childList: true, characterData: true });
      });
    const measured: number[] = [];
    for (let time = 0; time < count; time += 1) {
      const headings = document.querySelectorAll<HTMLElement>('.rt-table__end .rt-table__sort');
      const heading = headings[time % headings.length];
      if (heading === undefined) throw new Error('no heading to press');
      const seen = nextPicture();
      const begun = performance.now();
      heading.click();
      measured.push((await seen) - begun);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return measured;
  }, times);
}
