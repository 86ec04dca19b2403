import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextScale, placeEvent, placeWords, stepOfKey, withinMonths } from './event-move.ts';

const choices = ['kans', 'aan', 'uit'].map((value) => ({ value, label: value }));
const event = { from: 4, to: 6, spread: 3, scalePercent: 100, choices, choice: 'kans' };

describe('a key on an event', () => {
  it('moves it by a month, to the first, to the last, and never out of sight', () => {
    expect(stepOfKey('ArrowRight', event, 24)).toEqual({ kind: 'move', to: 5 });
    expect(stepOfKey('ArrowLeft', event, 24)).toEqual({ kind: 'move', to: 3 });
    expect(stepOfKey('ArrowLeft', { ...event, from: 0 }, 24)).toEqual({ kind: 'move', to: 0 });
    expect(stepOfKey('ArrowRight', { ...event, from: 23 }, 24)).toEqual({ kind: 'move', to: 23 });
    expect(stepOfKey('Home', event, 24)).toEqual({ kind: 'move', to: 0 });
    expect(stepOfKey('End', event, 24)).toEqual({ kind: 'move', to: 23 });
  });

  it('scales it, and goes round its states', () => {
    expect(stepOfKey('+', event, 24)).toEqual({ kind: 'scale', percent: 110 });
    expect(stepOfKey('-', event, 24)).toEqual({ kind: 'scale', percent: 90 });
    expect(stepOfKey(' ', event, 24)).toEqual({ kind: 'choose', choice: 'aan' });
    expect(stepOfKey(' ', { ...event, choice: 'uit' }, 24)).toEqual({ kind: 'choose', choice: 'kans' });
  });

  it('leaves other keys to the page', () => {
    expect(['Tab', 'Enter', 'a', 'Escape'].map((key) => stepOfKey(key, event, 24))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('nextScale', () => {
  it('comes back onto the steps, and stays between nothing and ten times', () => {
    expect([nextScale(75, 1), nextScale(75, -1)]).toEqual([80, 70]);
    expect([nextScale(0, -1), nextScale(1000, 1)]).toEqual([0, 1000]);
  });
});

describe('placeEvent', () => {
  it('takes the months of a certain beginning first, and then how late it can be', () => {
    const place = placeEvent(event, 20);
    expect(place?.start).toBe(20);
    expect(place?.size).toBe(25);
    expect(place?.certain).toBe(60);
  });

  it('cuts off what lies outside, and has nothing for what lies outside as a whole', () => {
    expect(placeEvent({ ...event, from: 18, to: 18 }, 20)).toEqual({ start: 90, size: 10, certain: 100 });
    expect(placeEvent({ ...event, from: 20, to: 22 }, 20)).toBeNull();
    expect(placeEvent({ ...event, from: -9, to: -8 }, 20)).toBeNull();
  });

  it('always stays on the track', () => {
    const month = fc.integer({ min: -40, max: 60 });
    fc.assert(
      fc.property(month, month, fc.integer({ min: 1, max: 36 }), (from, to, spread) => {
        const place = placeEvent({ from, to, spread }, 24);
        if (place === null) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.start + place.size).toBeLessThanOrEqual(100 + 1e-9);
        expect(place.certain).toBeGreaterThanOrEqual(0);
        expect(place.certain).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('withinMonths', () => {
  it('gives the nearest month of the plan', () => {
    expect([-3, 0, 5, 24].map((month) => withinMonths(month, 24))).toEqual([0, 0, 5, 23]);
  });
});

describe('placeWords', () => {
  it('puts the amount in a long bar, and beside a short one on the side where there is room', () => {
    const at = (start: number, size: number) => placeWords({ start, size, certain: 100 });
    expect([at(0, 50), at(10, 4), at(95, 4)]).toEqual(['in', 'after', 'before']);
  });
});
