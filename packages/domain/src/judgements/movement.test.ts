import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import { testId } from '../testing/ids.ts';
import { measureDisagreement } from './disagreement.ts';
import { listMoves, type RecordedStance } from './movement.ts';
import { stanceOnAssumption } from './stance.ts';

let minute = 0;

/** A judgement that was recorded after every earlier one. */
function said(party: number, value: number | null, rest: { contested?: boolean; on?: string } = {}) {
  minute += 1;
  return {
    ...stanceOnAssumption(value, 'percent', rest.contested ?? false),
    authorTenantId: testId<TenantId>(party),
    standPer: plainDate(rest.on ?? '2024-08-15'),
    recordedAt: Temporal.Instant.from('2024-09-01T00:00:00Z').add({ minutes: minute }).toString() as Instant,
  };
}

const directions = (...history: readonly RecordedStance[]) =>
  listMoves(history).map(({ direction }) => direction);

describe('listMoves', () => {
  it('says who moved, from what, and whether towards the others or away', () => {
    const [provider, region, nearer, further] = [said(1, 2), said(2, 0), said(1, 1), said(2, -1)];
    expect(listMoves([further, nearer, region, provider])).toStrictEqual([
      { judgement: provider, before: null, direction: 'first' },
      { judgement: region, before: null, direction: 'first' },
      { judgement: nearer, before: provider, direction: 'level' },
      { judgement: further, before: region, direction: 'level' },
    ]);
    expect(directions(said(1, 4), said(2, 1), said(1, 2), said(2, 0.5))).toStrictEqual([
      'first',
      'first',
      'towards',
      'away',
    ]);
  });

  it('looks at the party that lies furthest off', () => {
    expect(directions(said(1, 10), said(2, 1), said(3, 4), said(3, 6)).at(-1)).toBe('away');
    expect(directions(said(1, 10), said(2, 1), said(3, 4), said(3, 3)).at(-1)).toBe('towards');
  });

  it('takes no missing figure for a distance', () => {
    expect(directions(said(1, 2), said(1, 3))).toStrictEqual(['first', 'not_comparable']);
    expect(directions(said(1, 2), said(2, null), said(1, 3)).at(-1)).toBe('not_comparable');
    expect(directions(said(1, 2), said(2, 1), said(2, null)).at(-1)).toBe('not_comparable');
  });

  it('sees somebody come nearer who no longer contests', () => {
    const contested = said(2, null, { contested: true });
    expect(directions(said(1, 2), contested, said(2, null)).at(-1)).toBe('towards');
    expect(directions(said(1, 2), said(2, 2), said(2, 2, { contested: true })).at(-1)).toBe('away');
    expect(directions(contested, said(2, null)).at(-1)).toBe('not_comparable');
  });

  it('leaves out a repetition, and what speaks of a day that was passed', () => {
    expect(directions(said(1, 2), said(1, 2), said(1, 2, { on: '2024-10-01' }))).toStrictEqual(['first']);
    expect(directions(said(1, 2), said(1, 5, { on: '2024-07-01' }))).toStrictEqual(['first']);
  });

  const anyHistory = fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.option(fc.integer({ min: -5, max: 5 }), { nil: null })),
      { maxLength: 14 },
    )
    .map((steps) => steps.map(([party, value]) => said(party, value)));

  it('says of a part of the history what it says of it within the whole', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(14), (history, count) => {
        const part = listMoves(history.slice(0, count));
        expect(listMoves(history).slice(0, part.length)).toStrictEqual(part);
      }),
    );
  });

  it('with two parties moves towards exactly when the disagreement shrinks', () => {
    const value = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(value, value, value, (mine, theirs, next) => {
        fc.pre(mine !== next);
        const history = [said(1, mine), said(2, theirs), said(1, next)] as const;
        const was = measureDisagreement([history[0], history[1]]).widest?.relative ?? Number.NaN;
        const is = measureDisagreement([history[2], history[1]]).widest?.relative ?? Number.NaN;
        const word = is === was ? 'level' : is < was ? 'towards' : 'away';
        expect(directions(...history).at(-1)).toBe(word);
      }),
    );
  });
});
