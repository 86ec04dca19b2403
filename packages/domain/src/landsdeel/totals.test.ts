import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TenantId } from '../core/ids.ts';
import { pointsFrom, statement } from '../testing/build-landsdeel.ts';
import { decisionState, pathHash } from './decision.ts';
import { halfYear } from './half-year.ts';
import { linesOf, placesAt } from './lines.ts';
import { completeActuals, driftOf, totalsOf } from './totals.ts';

const path = (part: string, provider: string, ...places: number[]) =>
  statement(part, provider, { points: pointsFrom('2026-H1', ...places) });
const actual = (part: string, provider: string, author: string, ...places: number[]) =>
  statement(part, provider, {
    kind: 'actual',
    authorTenantId: author as TenantId,
    points: pointsFrom('2026-H1', ...places),
  });

describe('what counts of what was said', () => {
  test('the last path counts, and the first one is kept', () => {
    const [line] = linesOf([path('a', 'x', 10, 5, 0), path('a', 'x', 10, 8, 4)]);
    expect(placesAt(line?.path ?? null, halfYear('2026-H2'))).toBe(8);
    expect(placesAt(line?.firstPath ?? null, halfYear('2026-H2'))).toBe(5);
  });

  test('the word of the region counts before a later one of the landsdeel, which stands beside it', () => {
    const [line] = linesOf([actual('a', 'x', 'a', 9), actual('a', 'x', 'landsdeel', 7)]);
    expect(placesAt(line?.actual ?? null, halfYear('2026-H1'))).toBe(9);
    expect(line?.beside.map((one) => placesAt(one, halfYear('2026-H1')))).toEqual([7]);
  });

  test('as long as the region says nothing the landsdeel counts', () => {
    const [line] = linesOf([actual('a', 'x', 'landsdeel', 7), actual('a', 'x', 'landsdeel', 6)]);
    expect(placesAt(line?.actual ?? null, halfYear('2026-H1'))).toBe(6);
    expect(line?.beside).toEqual([]);
  });
});

describe('sums over the lines', () => {
  test('a line that says nothing makes the sum incomplete instead of counting as zero', () => {
    const totals = totalsOf(
      linesOf([path('a', 'x', 10, 5), path('b', 'x', 6, 3), actual('a', 'x', 'a', 10)]),
    );
    expect(totals[0]).toMatchObject({ path: { places: 16, missing: 0 }, actual: { places: 10, missing: 1 } });
    expect(completeActuals(totals)).toEqual([]);
    expect(driftOf(totals)).toBeNull();
  });

  test('drift is told from the path as it stands and from the first one', () => {
    const totals = totalsOf(
      linesOf([path('a', 'x', 10, 5, 0), path('a', 'x', 10, 8, 4), actual('a', 'x', 'a', 10, 9)]),
    );
    expect(driftOf(totals)).toEqual({ half: '2026-H2', places: 9, fromPath: 1, fromFirstPath: 4 });
  });

  test('nothing was said: no totals', () => {
    expect(totalsOf([])).toEqual([]);
  });

  test('sums are the sums of the parts, and of the providers, exactly', () => {
    const places = fc.array(fc.nat(500), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(places, { minLength: 6, maxLength: 6 }), (numbers) => {
        const keys = ['a', 'b', 'c'].flatMap((part) =>
          ['x', 'y'].map((provider) => [part, provider] as const),
        );
        const lines = linesOf(keys.map(([part, provider], i) => path(part, provider, ...(numbers[i] ?? []))));
        const whole = totalsOf(lines).map((total) => total.path.places);
        for (const by of ['partTenantId', 'providerId'] as const) {
          const groups = [...Map.groupBy(lines, (line) => line[by]).values()].map(totalsOf);
          const summed = whole.map((_, half) =>
            groups.reduce((sum, totals) => sum + (totals[half]?.path.places ?? 0), 0),
          );
          expect(summed).toEqual(whole);
        }
      }),
    );
  });
});

describe('a decision', () => {
  const part = 'a' as TenantId;

  test('stands as long as the path of that part does', async () => {
    const before = linesOf([path('a', 'x', 10, 5), path('b', 'x', 6, 3)]);
    const otherMoved = linesOf([path('a', 'x', 10, 5), path('b', 'x', 6, 6)]);
    const ownMoved = linesOf([path('a', 'x', 10, 6), path('b', 'x', 6, 3)]);
    const taken = { answer: 'agreed', pathHash: await pathHash(before, part) } as const;
    expect(decisionState(taken, await pathHash(otherMoved, part))).toBe('agreed');
    expect(decisionState(taken, await pathHash(ownMoved, part))).toBe('overtaken');
    expect(decisionState(undefined, await pathHash(before, part))).toBe('open');
  });

  test('does not depend on the order in which providers were told', async () => {
    const [one, two] = [path('a', 'x', 10, 5), path('a', 'y', 6, 3)];
    expect(await pathHash(linesOf([one, two]), part)).toBe(await pathHash(linesOf([two, one]), part));
  });
});
