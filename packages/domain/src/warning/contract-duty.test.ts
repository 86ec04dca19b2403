import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../core/dates.ts';
import { newId, type ProviderId } from '../core/ids.ts';
import { periodCode } from '../indicators/period.ts';
import { coverageOf, coverageTotals, dueQuarter, isRunning, silentQuarters } from './contract-duty.ts';

const day = (text: string) => text as PlainDate;
const TODAY = day('2024-09-10');
const CONTRACT = { obliges: 'yes', renewalOn: day('2024-09-20') } as const;

describe('dueQuarter', () => {
  it('is the last quarter that ended long enough ago', () => {
    expect(dueQuarter(TODAY)).toBe('2024-Q2');
    expect(dueQuarter(day('2024-08-28'))).toBe('2024-Q1');
    expect(dueQuarter(day('2024-08-29'))).toBe('2024-Q2');
  });
});

describe('isRunning', () => {
  it('is so from its first day until the day without', () => {
    const contract = { validFrom: TODAY, validUntil: day('2024-09-11') };
    expect(isRunning(contract, TODAY)).toBe(true);
    expect(isRunning(contract, day('2024-09-11'))).toBe(false);
    expect(isRunning(contract, day('2024-09-09'))).toBe(false);
    expect(isRunning({ ...contract, validUntil: null }, day('2030-01-01'))).toBe(true);
  });
});

describe('coverageOf', () => {
  it('is whole when the contract obliges and the last due quarter is in', () => {
    const periods = [periodCode('2024-Q2'), periodCode('2024-Q1')];
    expect(coverageOf(CONTRACT, periods, TODAY)).toMatchObject({
      takesPart: 'takes_part',
      lastReported: '2024-Q2',
      missing: [],
      daysToRenewal: 10,
    });
  });

  it('says what is missing, and never takes what is not seen for silence', () => {
    expect(coverageOf(CONTRACT, [periodCode('2024-Q1')], TODAY)).toMatchObject({
      takesPart: 'silent',
      missing: ['figures'],
    });
    expect(coverageOf({ ...CONTRACT, obliges: 'no' }, null, TODAY).missing).toEqual(['duty', 'dossier']);
    expect(coverageOf({ obliges: 'unknown', renewalOn: null }, [], TODAY)).toMatchObject({
      lastReported: null,
      missing: ['duty_unknown', 'figures'],
      daysToRenewal: null,
    });
    expect(coverageOf(CONTRACT, [], day('2024-09-25')).daysToRenewal).toBe(-5);
  });

  it('takes a year for its last quarter', () => {
    expect(coverageOf(CONTRACT, [periodCode('2024')], TODAY).takesPart).toBe('takes_part');
  });
});

describe('coverageTotals', () => {
  it('count a provider once, by the contract that obliges it most', () => {
    const [a, b, c] = [newId<ProviderId>(), newId<ProviderId>(), newId<ProviderId>()];
    const reported = [periodCode('2024-Q2')];
    const cover = (providerId: ProviderId, obliges: 'yes' | 'no' | 'unknown', seen: typeof reported | null) =>
      coverageOf({ providerId, obliges, renewalOn: null }, seen, TODAY);
    expect(
      coverageTotals([
        cover(a, 'no', reported),
        cover(a, 'yes', reported),
        cover(b, 'yes', []),
        cover(b, 'unknown', []),
        cover(c, 'unknown', null),
      ]),
    ).toEqual({ providers: 3, obliged: 2, unknown: 1, takePart: 1, obligedAndSilent: 1 });
  });
});

describe('silentQuarters', () => {
  it.each([
    [['2024-Q2'], 0],
    [['2024-Q3'], 8],
    [['2024-Q1'], 1],
    [['2023-Q4', '2023-Q3'], 2],
    [['2023'], 2],
    [[], 8],
  ] as const)('after %j are %i', (periods, silent) => {
    expect(silentQuarters(periods.map(periodCode), TODAY)).toBe(silent);
  });
});
