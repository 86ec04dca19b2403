import { expect, test } from 'vitest';
import { addTallies, scoreOf, tallyOf } from './tally.ts';

test('a mutant is caught by a failing or an endless test, and by nothing else', () => {
  expect(tallyOf(['Killed', 'Killed', 'Timeout'])).toEqual({ caught: 3, missed: 0 });
  expect(tallyOf(['Survived', 'NoCoverage', 'Ignored', 'Pending'])).toEqual({ caught: 0, missed: 4 });
});

test('what was no program counts on neither side', () => {
  expect(tallyOf(['CompileError', 'RuntimeError'])).toEqual({ caught: 0, missed: 0 });
});

test('the score is one of all mutants, not a mean of scores', () => {
  const parts = [
    { caught: 1, missed: 0 },
    { caught: 1, missed: 8 },
  ];
  expect(scoreOf(addTallies(parts))).toBe(20);
});

test('nothing measured is no score', () => {
  expect(scoreOf({ caught: 0, missed: 0 })).toBe(0);
});
