import { describe, expect, it } from 'vitest';
import { line, text } from './text.ts';

const paragraph = text({ max: 10 });

describe('text', () => {
  it('trims and composes, so that equal texts are equal', () => {
    expect(paragraph.parse('  cafe\u0301 ')).toBe('café');
  });

  it('keeps newlines and tabs, with one kind of line end', () => {
    expect(paragraph.parse('a\r\nb\tc')).toBe('a\nb\tc');
  });

  it.each([
    ['a null byte', 'a\u0000b'],
    ['an escape', 'a\u001bb'],
    ['a delete', 'a\u007fb'],
    ['a carriage return alone', 'a\rb'],
    ['a mark that turns the direction', 'a\u202eb'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('refuses %s', (_what, value) => {
    expect(paragraph.safeParse(value).error?.issues).toMatchObject([{ message: 'field.control' }]);
  });

  it('counts after trimming', () => {
    expect(paragraph.safeParse(` ${'a'.repeat(10)} `).success).toBe(true);
    expect(paragraph.safeParse('a'.repeat(11)).success).toBe(false);
  });

  it('refuses an empty text unless it may be empty', () => {
    expect(paragraph.safeParse('   ').success).toBe(false);
    expect(text({ max: 10, min: 0 }).parse('   ')).toBe('');
  });
});

describe('line', () => {
  it.each(['a\nb', 'a\tb'])('refuses what breaks a line: %j', (value) => {
    expect(line({ max: 10 }).safeParse(value).success).toBe(false);
  });
});
