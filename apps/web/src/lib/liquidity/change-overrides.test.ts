import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { describe, expect, it } from 'vitest';
import { changeOverrides, hasOverrides } from './change-overrides.ts';

const KEY = 'risk:1';

describe('changing a forecast while looking', () => {
  it('adds one act to the former ones of the same event', () => {
    const moved = changeOverrides(NO_OVERRIDES, { kind: 'event', key: KEY, change: { shift: 2 } });
    const larger = changeOverrides(moved, { kind: 'event', key: KEY, change: { scalePercent: 150 } });
    expect(larger.events).toEqual({ [KEY]: { shift: 2, scalePercent: 150 } });
    expect(hasOverrides(larger)).toBe(true);
  });

  it('leaves no trace of what was brought back', () => {
    const moved = changeOverrides(NO_OVERRIDES, { kind: 'event', key: KEY, change: { shift: 2 } });
    expect(changeOverrides(moved, { kind: 'event', key: KEY, change: { shift: 0 } })).toEqual(NO_OVERRIDES);
    expect(changeOverrides(moved, { kind: 'undo', key: KEY })).toEqual(NO_OVERRIDES);
    const driven = changeOverrides(NO_OVERRIDES, { kind: 'driver', key: 'bezetting', points: -100 });
    expect(changeOverrides(driven, { kind: 'driver', key: 'bezetting', points: 0 })).toEqual(NO_OVERRIDES);
  });

  it('remembers a switch in either way: the record may say the opposite', () => {
    for (const isOn of [true, false])
      expect(
        changeOverrides(NO_OVERRIDES, { kind: 'event', key: KEY, change: { isOn } }).events[KEY],
      ).toEqual({ isOn });
  });
});
