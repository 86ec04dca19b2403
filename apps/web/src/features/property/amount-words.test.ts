import { cents } from '@regietafel/domain/core/cents';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../lib/format/format.ts';
import { spanText, wholeEuros, yearsBetween } from './amount-words.ts';

const format = formatFor('nl');

describe('years in words', () => {
  it('are one span as long as they follow each other', () => {
    expect(spanText([2025, 2026, 2027], format)).toBe('2025–2027');
    expect(spanText([2031, 2025, 2026], format)).toBe('2025–2026 en 2031');
    expect(spanText(yearsBetween({ earliest: 2025, latest: 2025 }), format)).toBe('2025');
    expect(spanText([], format)).toBe('');
  });
});

describe('the size of an amount', () => {
  it('has no cents and no sign', () => {
    expect(wholeEuros(format, cents(-204_250_843))).toMatch(/2\.042\.508$/);
  });
});
