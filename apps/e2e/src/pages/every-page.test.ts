import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bringAxe, violationsOn } from '../harness/axe.ts';
import { fileName, RESULTS, test } from '../harness/journey.ts';
import { settled } from '../harness/settled.ts';
import { EVERY_PAGE } from './every-page.ts';
import { layoutShiftOf, watchLayoutShift } from './layout-shift.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules of those that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** What is asked in each mode: they differ in colour alone, so only that is judged twice. */
const MODES = [
  { mode: 'light', rules: { type: 'tag', values: WCAG } },
  { mode: 'dark', rules: { type: 'rule', values: COLOUR_RULES } },
] as const;
const WIDTHS = [1280, 360] as const;
const MAX_SHIFT = 0.02;
const MAX_PICTURE = 2400;
/** Pictures prove nothing and take their time: `REGIETAFEL_PICTURES=1` makes them, for people to look at. */
const HAS_PICTURES = process.env['REGIETAFEL_PICTURES'] === '1';

/** What is noted of an answer that says "not found", on a page that is about just that. */
const NOT_FOUND = /status of 404|TRPCClientError: Niet gevonden/;

describe.each(EVERY_PAGE)('$name', ({ name, path, account, tenant, isMissing = false, open }) => {
  test('is accessible, fits, stands still and complains of nothing', async ({ visit }) => {
    const { page, complaints } = await visit({
      account,
      ...(tenant !== undefined && { tenant }),
      isSessionShared: true,
    });
    await watchLayoutShift(page);
    await bringAxe(page);
    complaints();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // Loaded in the first mode: a page that changes mode while it loads may be seen half in each.
      await page.emulateMedia({ colorScheme: MODES[0].mode });
      await page.goto(path);
      await settled(page);
      const shift = await layoutShiftOf(page);
      expect.soft(shift.sum, `${width} px: moves ${shift.sources.join(', ')}`).toBeLessThan(MAX_SHIFT);
      expect(await page.getByRole('heading', { name: 'Deze pagina is er niet' }).count()).toBe(
        isMissing ? 1 : 0,
      );
      await open?.(page);
      for (const { mode, rules } of MODES) {
        await page.emulateMedia({ colorScheme: mode });
        await settled(page);
        if (HAS_PICTURES) await takePicture(page, `${name}-${mode}-${width}`);
        expect.soft(await violationsOn(page, rules), `${mode}, ${width} px`).toEqual([]);
      }
      expect.soft(await overflowOf(page), `${width} px: reaches beyond the window`).toEqual([]);
    }
    expect(complaints().filter((complaint) => !(isMissing && NOT_FOUND.test(complaint)))).toEqual([]);
  });
});

/** The page from its top, as far down as one looks at a picture. */
async function takePicture(page: Page, name: string): Promise<void> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  await page.screenshot({
    path: `${RESULTS}pages/${fileName(name)}.png`,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, MAX_PICTURE) },
  });
}

/** The elements that make the window scroll sideways. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className.toString()}`)
      .slice(0, 5);
  });
}
