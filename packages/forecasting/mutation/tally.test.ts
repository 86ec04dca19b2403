import { expect, test } from 'vitest';
import { addTallies, scoreOf, tallyOf } from './tally.ts';

test('a mutant is caught by a failing or an endless test, and by nothing else', () => {
  expect(tallyOf(['Killed', 'Killed', 'Timeout'])).toEqual({ failed: 2, endless: 1, missed: 0, broken: 0 });
  expect(tallyOf(['Survived', 'NoCoverage', 'Ignored', 'Pending'])).toEqual({
    failed: 0,
    endless: 0,
    missed: 4,
    broken: 0,
  });
});

test('what does not load counts on neither side', () => {
  const tally = tallyOf(['CompileError', 'RuntimeError', 'Killed', 'Survived']);
  expect(tally).toEqual({ failed: 1, endless: 0, missed: 1, broken: 2 });
  expect(scoreOf(tally)).toBe(50);
});

test('the score is one of all mutants, not a mean of scores', () => {
  const whole = addTallies([
    { failed: 1, endless: 0, missed: 0, broken: 2 },
    { failed: 0, endless: 1, missed: 8, broken: 5 },
  ]);
  expect(whole).toEqual({ failed: 1, endless: 1, missed: 8, broken: 7 });
  expect(scoreOf(whole)).toBe(20);
});

test('nothing measured is no score', () => {
  expect(scoreOf({ failed: 0, endless: 0, missed: 0 })).toBe(0);
});
