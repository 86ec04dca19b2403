import { expect, test } from 'vitest';
import { countInWords } from './count-in-words.ts';

test('writes one to twelve in letters', () => {
  expect([1, 6, 12].map((count) => countInWords(count, 'nl'))).toEqual(['een', 'zes', 'twaalf']);
  expect([1, 6, 12].map((count) => countInWords(count, 'en'))).toEqual(['one', 'six', 'twelve']);
});

test('writes any other count in the figures of the language', () => {
  expect([0, 13, 1234].map((count) => countInWords(count, 'nl'))).toEqual(['0', '13', '1.234']);
  expect([-1, 2.5, 1234].map((count) => countInWords(count, 'en'))).toEqual(['-1', '2.5', '1,234']);
});
