import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { wordsOn } from '../harness/words-on.ts';
import { EVERY_PAGE } from './every-page.ts';

const ACCOUNT = 'regievoerder@zuid-limburg';
const PATHS = EVERY_PAGE.filter(({ account }) => account === ACCOUNT).map(({ path }) => path);

/** Terms that have no faithful English word, and words that both languages share. */
const SAME_IN_BOTH = /^(Trede \d|Treden · |Stand per)/;

describe('the English of the client', () => {
  test('leaves nothing in Dutch but names, terms and what people wrote', async ({ visit }) => {
    const { page } = await visit({ account: ACCOUNT });
    const written = listenToAnswers(page);
    const dutch = await readAll(page);
    await page.getByRole('button', { name: 'Weergave' }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('button', { name: 'Display' }).waitFor();
    const english = await readAll(page);
    const data = [...written].join('\n');

    const left = [...english].filter(
      (words) => dutch.has(words) && isPhrase(words) && !SAME_IN_BOTH.test(words) && !isIn(data, words),
    );
    expect(left).toEqual([]);
    expect([...dutch].filter((words) => isPhrase(words) && !english.has(words)).length).toBeGreaterThan(100);
  });
});

/**
 * Whether people wrote this, or every part of this list, of a name with its organisation, of a risk with its number, or of a
 * work with the year that it is planned in ("in 2025" in both languages).
 */
function isIn(data: string, words: string): boolean {
  return words.split(/, | · | \(|\)$|\)?: in \d{4}$|^\d+\. /).every((part) => data.includes(part));
}

/** More than one word with letters in it: a single word may well be the same in both languages. */
function isPhrase(words: string): boolean {
  return (words.match(/\p{L}{2,}/gu) ?? []).length > 1;
}

async function readAll(page: Page): Promise<Set<string>> {
  const words = new Set<string>();
  for (const path of new Set(PATHS)) {
    await openPage(page, path);
    for (const one of await wordsOn(page)) words.add(one);
  }
  return words;
}

/** Every text that the server answers: what people wrote, and names. */
function listenToAnswers(page: Page): Set<string> {
  const texts = new Set<string>();
  const collect = (value: unknown) => {
    if (typeof value === 'string') texts.add(value.replaceAll(/\s+/g, ' '));
    else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) collect(one);
  };
  page.on('response', async (response) => {
    if (response.url().includes('/trpc/')) collect(await response.json().catch(() => undefined));
  });
  return texts;
}
