import type { PlainDate } from '@regietafel/domain/core/dates';
import { expect, it } from 'vitest';
import { firstDayWithout, lastDayWith } from './period-end.ts';

it('ends a period on the day after its last day, and tells the last day of it', () => {
  expect(firstDayWithout('2024-02-28')).toBe('2024-02-29');
  expect(firstDayWithout('2024-12-31')).toBe('2025-01-01');
  expect(lastDayWith('2025-01-01' as PlainDate)).toBe('2024-12-31');
});

it('leaves an open end open, and what is no day as it is', () => {
  expect(firstDayWithout(null)).toBeNull();
  expect(firstDayWithout('0202-01-01')).toBe('0202-01-01');
});
