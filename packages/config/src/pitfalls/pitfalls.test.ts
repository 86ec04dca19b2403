import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isTestFile, listSourceFiles } from '../source-files.ts';
import { PITFALLS } from './pitfalls.ts';
import { readTestTitles } from './test-titles.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

const pitfallsIn = (title: string): string[] => title.match(/\bP\d+\b/g) ?? [];

describe('the pitfalls of sharing', () => {
  test('each stand in the title of a test', async () => {
    const files = (await listSourceFiles(ROOT)).filter(({ path }) => isTestFile(path));
    const named = new Set(files.flatMap(readTestTitles).flatMap(pitfallsIn));
    expect([...named].toSorted()).toEqual(Object.keys(PITFALLS).toSorted());
  });
});

describe('the titles of a file', () => {
  const titlesOf = (text: string) => readTestTitles({ path: 'a.test.ts', text });

  test('are those of its tests and groups, plain and for each row', () => {
    const text = `describe('a (P1)', () => { test.each([['P9']])('b %s', () => {}); it(\`c \${1} (P2)\`, () => {}); });
      describe.each([1])('d', () => { test.concurrent('e', () => {}); });`;
    expect(titlesOf(text).toSorted()).toEqual(['a (P1)', 'b %s', 'c … (P2)', 'd', 'e']);
  });

  test('are not those of tests that do not run, nor other text', () => {
    const text = `test.skip('a (P1)', () => {}); test.todo('b (P2)'); it.skipIf(true)('c (P3)', () => {});
      it.skip.each([1])('d (P5)', () => {}); expect('e (P4)'); // test('f (P6)')`;
    expect(titlesOf(text)).toEqual([]);
  });
});
