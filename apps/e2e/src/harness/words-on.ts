import type { Page } from 'playwright-core';

/**
 * Every piece of text that stands on a page, as a person could read or hear it: words, names and descriptions. What is typed
 * at a command line is the same in every language.
 */
export function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>();
    const add = (text: string | null) => {
      const clean = (text ?? '').replaceAll(/\s+/g, ' ').trim();
      if (clean !== '') words.add(clean);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest('script, style, noscript, code'))
        add(walker.currentNode.textContent);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
      for (const element of document.querySelectorAll(`[${name}]`)) add(element.getAttribute(name));
    }
    add(document.title);
    return [...words];
  });
}
