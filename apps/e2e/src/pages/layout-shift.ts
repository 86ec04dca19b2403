import type { Page } from 'playwright-core';

declare global {
  /** What moved on the page without anybody asking for it; kept by `watchLayoutShift`. */
  var layoutShift: { sum: number; sources: string[] };
}

/** Counts, from the start of every page, how much of it moves by itself. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.layoutShift = { sum: 0, sources: [] };
    const note = ({ value, hadRecentInput, sources }: LayoutShift) => {
      if (hadRecentInput) return;
      globalThis.layoutShift.sum += value;
      const placeOf = ({ x, y, width, height }: DOMRectReadOnly) =>
        [x, y, width, height].map(Math.round).join(' ');
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const name = node instanceof Element ? `${node.tagName} ${node.getAttribute('class')}` : 'text';
        return `${name} (${placeOf(previousRect)} > ${placeOf(currentRect)})`;
      });
      globalThis.layoutShift.sources.push(...moved);
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as LayoutShift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shift since the page was opened, and what moved. */
export function layoutShiftOf(page: Page): Promise<{ sum: number; sources: string[] }> {
  return page.evaluate(() => globalThis.layoutShift);
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
