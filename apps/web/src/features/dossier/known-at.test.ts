import { type Instant, type PlainDate, plainDate } from '@regietafel/domain/core/dates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfMoment, endOfDay } from './known-at.ts';

const days = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2060-12-30'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)));

describe('endOfDay', () => {
  it('is the last microsecond before midnight in the Netherlands, summer and winter', () => {
    expect(endOfDay('2024-08-31' as PlainDate)).toBe('2024-08-31T21:59:59.999999Z');
    expect(endOfDay('2024-12-31' as PlainDate)).toBe('2024-12-31T22:59:59.999999Z');
  });

  it('falls on its day, and a microsecond later falls on the next', () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = endOfDay(day);
        const next = Temporal.Instant.from(end).add({ microseconds: 1 }).toString() as Instant;
        expect(dayOfMoment(end)).toBe(day);
        expect(dayOfMoment(next)).toBe(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
      }),
    );
  });
});
