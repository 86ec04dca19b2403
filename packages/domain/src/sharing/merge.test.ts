import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/dates.ts';
import { goesOver, type MergingPeriod, mergePeriods } from './merge.ts';

const ON = plainDate('2026-01-01');

function period(overrides: Partial<MergingPeriod> = {}): MergingPeriod {
  return { from: plainDate('2024-01-01'), to: null, role: 'betrokken', seesFrom: null, ...overrides };
}

describe('goesOver', () => {
  it('takes what holds on the day or begins later, not what ended or never was', () => {
    expect(goesOver(period(), ON)).toBe(true);
    expect(goesOver(period({ to: plainDate('2026-01-02') }), ON)).toBe(true);
    expect(goesOver(period({ to: ON }), ON)).toBe(false);
    const never = { from: plainDate('2026-03-01'), to: plainDate('2026-03-01') };
    expect(goesOver(period(never), ON)).toBe(false);
  });
});

describe('mergePeriods', () => {
  it('makes one period of two that hold, in the capacity that weighs most and with the most in sight', () => {
    const since = plainDate('2025-06-01');
    const merged = mergePeriods(
      [period({ role: 'strategisch_belang', seesFrom: since }), period({ to: plainDate('2027-01-01') })],
      ON,
    );
    expect(merged).toStrictEqual([{ from: ON, to: null, role: 'strategisch_belang', seesFrom: null }]);
  });

  it('keeps the earliest sight and the latest end where all are bounded', () => {
    const [first, second] = [plainDate('2025-06-01'), plainDate('2025-09-01')];
    const [merged] = mergePeriods(
      [
        period({ seesFrom: second, to: plainDate('2026-02-01') }),
        period({ seesFrom: first, to: plainDate('2026-03-01') }),
      ],
      ON,
    );
    expect(merged).toMatchObject({ seesFrom: first, to: '2026-03-01' });
  });

  it('keeps what begins later apart, and leaves out what ended before', () => {
    const later = plainDate('2026-05-01');
    const merged = mergePeriods(
      [
        period({ from: later, role: 'accounthoudend' }),
        period(),
        period({ to: plainDate('2025-01-01'), role: 'accounthoudend' }),
      ],
      ON,
    );
    expect(merged.map(({ from, role }) => [from, role])).toStrictEqual([
      [ON, 'betrokken'],
      [later, 'accounthoudend'],
    ]);
  });
});
