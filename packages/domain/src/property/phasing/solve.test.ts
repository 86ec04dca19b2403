import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../../core/cents.ts';
import { buildWork } from '../../testing/build-property.ts';
import type { Condition } from '../building.ts';
import { type Division, fits, weightOf } from './divide.ts';
import { type PhasedWork, type PhasingQuestion, type Problem, problemOf } from './problem.ts';
import { type PhasingOutcome, solvePhasing } from './solve.ts';

const FIRST = 2025;

interface Sketch {
  readonly euros: number;
  readonly window: readonly [earliest: number, latest: number];
  readonly condition?: Condition | null;
  readonly cycleYears?: number | null;
  readonly firstYear?: number;
}

function phased({
  euros,
  window: [earliest, latest],
  condition = 3,
  cycleYears = null,
  firstYear,
}: Sketch): PhasedWork {
  return {
    ...buildWork({ firstYear: FIRST + (firstYear ?? earliest), cycleYears, euros }),
    window: { earliest: FIRST + earliest, latest: FIRST + latest },
    condition,
  };
}

function questionOf(
  sketches: readonly Sketch[],
  budgets: readonly number[],
  { carriesOver = false, index = 0 } = {},
): PhasingQuestion {
  return {
    level: { priceLevelYear: FIRST, indexBasisPoints: index },
    works: sketches.map(phased),
    means: {
      years: Array.from({ length: 10 }, (_, at) => ({
        year: FIRST + at,
        cents: cents((budgets[at] ?? budgets.at(-1) ?? 0) * 100),
      })),
    },
    horizon: { firstYear: FIRST, years: 10 },
    carriesOver,
  };
}

function outcomeOf(question: PhasingQuestion): PhasingOutcome {
  const solved = solvePhasing(question);
  if (!solved.ok) throw new Error(JSON.stringify(solved.error));
  return solved.value;
}

function plannedOf(question: PhasingQuestion) {
  const outcome = outcomeOf(question);
  if (outcome.kind !== 'planned') throw new Error(`${outcome.kind}, not planned`);
  return outcome;
}

function conflictOf(question: PhasingQuestion) {
  const outcome = outcomeOf(question);
  if (outcome.kind !== 'impossible') throw new Error(`${outcome.kind}, not impossible`);
  return outcome.conflict;
}

const yearsFrom = (question: PhasingQuestion) => plannedOf(question).years.map(({ year }) => year - FIRST);

/** Every division within the limits, by trying them all. */
function allDivisions(problem: Problem): readonly Division[] {
  let found: Division[] = [[]];
  for (const { options } of problem.jobs)
    found = found.flatMap((division) => options.map((option) => [...division, option]));
  return found.filter((division) =>
    fits(
      problem.limits.map((_, row) => division.reduce((sum, { load }) => sum + (load[row] ?? 0), 0)),
      problem.limits,
    ),
  );
}

const sketch: fc.Arbitrary<Sketch> = fc
  .record({
    euros: fc.integer({ min: 0, max: 1000 }),
    earliest: fc.nat(5),
    width: fc.nat(3),
    condition: fc.option(fc.constantFrom<Condition>(1, 2, 3, 4, 5, 6)),
    cycleYears: fc.option(fc.integer({ min: 2, max: 6 }), { freq: 4 }),
    late: fc.nat(2),
  })
  .map(({ earliest, width, late, ...rest }) => ({
    ...rest,
    window: [earliest, earliest + width],
    firstYear: earliest + Math.min(late, width),
  }));

const smallQuestion = fc
  .record({
    sketches: fc.array(sketch, { minLength: 1, maxLength: 5 }),
    budgets: fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 10, maxLength: 10 }),
    carriesOver: fc.boolean(),
    index: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ sketches, budgets, ...rest }) => questionOf(sketches, budgets, rest));

const RUNS = { numRuns: 300 };

describe('a phasing, beside trying every division', () => {
  test('has the least delay there is, within every window and the means, or there is none', () => {
    fc.assert(
      fc.property(smallQuestion, (question) => {
        const made = problemOf(question);
        if (!made.ok) throw new Error('a question that is right was refused');
        const all = allDivisions(made.value);
        const outcome = outcomeOf(question);
        expect(outcome.kind).toBe(all.length === 0 ? 'impossible' : 'planned');
        if (outcome.kind !== 'planned') return;
        expect(outcome.isProvedBest).toBe(true);
        const chosen = all.find((division) =>
          division.every(({ year }, job) => year === outcome.years[job]?.year),
        );
        expect(chosen).toBeDefined();
        expect(weightOf(chosen ?? [])).toBe(Math.min(...all.map(weightOf)));
      }),
      RUNS,
    );
  });

  test('tells the latest safe year: a division with it exists, and none with a later one', () => {
    fc.assert(
      fc.property(smallQuestion, (question) => {
        const made = problemOf(question);
        const outcome = outcomeOf(question);
        if (!made.ok || outcome.kind !== 'planned') return;
        const all = allDivisions(made.value);
        for (const [job, { latestSafeYear, isLatestProved }] of outcome.years.entries()) {
          expect(isLatestProved).toBe(true);
          expect(latestSafeYear).toBe(Math.max(...all.map((division) => division[job]?.year ?? 0)));
        }
      }),
      RUNS,
    );
  });

  test('names works that are impossible by themselves, each of them needed for it', () => {
    fc.assert(
      fc.property(smallQuestion, (question) => {
        const outcome = outcomeOf(question);
        if (outcome.kind !== 'impossible') return;
        const { workIds } = outcome.conflict;
        const only = (ids: readonly string[]) => ({
          ...question,
          works: question.works.filter(({ workId }) => ids.includes(workId)),
        });
        expect(outcomeOf(only(workIds)).kind).toBe('impossible');
        if (outcome.conflict.kind === 'means')
          expect(outcome.conflict.neededCents).toBeGreaterThan(outcome.conflict.availableCents);
        if (outcome.conflict.kind !== 'together') return;
        for (const id of workIds)
          expect(outcomeOf(only(workIds.filter((other) => other !== id))).kind).toBe('planned');
      }),
      RUNS,
    );
  });
});

describe('a phasing', () => {
  test('leaves works in their planned years as long as the means allow', () => {
    const works = [
      { euros: 100, window: [0, 5], firstYear: 2 },
      { euros: 100, window: [0, 5], firstYear: 2 },
    ] as const;
    expect(yearsFrom(questionOf(works, [200]))).toEqual([2, 2]);
    // One must give way; a year early delays nothing.
    expect(yearsFrom(questionOf(works, [150])).toSorted()).toEqual([1, 2]);
  });

  test('puts the worst condition first, and the costlier of equals', () => {
    const two = (condition: Condition) =>
      [
        { euros: 100_000, window: [0, 5], condition: 3 },
        { euros: 100_000, window: [0, 5], condition },
      ] as const;
    expect(yearsFrom(questionOf(two(6), [100_000]))).toEqual([1, 0]);
    expect(
      yearsFrom(
        questionOf(
          [
            { euros: 20_000, window: [0, 5] },
            { euros: 90_000, window: [0, 5] },
          ],
          [90_000],
        ),
      ),
    ).toEqual([1, 0]);
  });

  test('saves up where what is left is carried over, and cannot where it is not', () => {
    const works = [{ euros: 300, window: [0, 3] }] as const;
    expect(yearsFrom(questionOf(works, [100], { carriesOver: true }))).toEqual([2]);
    expect(conflictOf(questionOf(works, [100]))).toMatchObject({ kind: 'together' });
  });

  test('counts the later turns of a work as well', () => {
    const works = [
      { euros: 100, window: [0, 0], cycleYears: 3 },
      { euros: 100, window: [3, 4] },
    ] as const;
    expect(yearsFrom(questionOf(works, [100]))).toEqual([0, 4]);
  });

  test('says what must be done by when, and with what', () => {
    const works = [
      { euros: 300, window: [0, 1] },
      { euros: 200, window: [1, 1] },
      { euros: 50, window: [1, 1] },
    ] as const;
    const question = questionOf(works, [200], { carriesOver: true });
    expect(conflictOf(question)).toEqual({
      kind: 'means',
      fromYear: FIRST,
      toYear: FIRST + 1,
      neededCents: 50_000,
      availableCents: 40_000,
      workIds: [question.works[0]?.workId, question.works[1]?.workId],
    });
  });

  test('says which works are too late already', () => {
    const question = questionOf([{ euros: 1, window: [-3, -1] }], [100]);
    expect(conflictOf(question)).toEqual({
      kind: 'window_passed',
      workIds: [question.works[0]?.workId],
    });
  });

  test('names works of unknown cost instead of taking them for free', () => {
    const question = questionOf([{ euros: 100, window: [0, 0] }], [100]);
    const open = { ...phased({ euros: 0, window: [0, 1] }), cost: { kind: 'pm' } as const };
    const planned = plannedOf({ ...question, works: [...question.works, open] });
    expect(planned.openWorkIds).toEqual([open.workId]);
    expect(planned.years).toHaveLength(1);
  });

  test('is refused without the means of a year, and for 400 years', () => {
    const question = questionOf([{ euros: 100, window: [0, 0] }], [100]);
    const holed = { years: question.means.years.filter(({ year }) => year !== FIRST + 4) };
    expect(solvePhasing({ ...question, means: holed })).toEqual({
      ok: false,
      error: [{ path: 'means', messageKey: 'property.meansUnknown', values: { years: '2029' } }],
    });
    const long = solvePhasing({ ...question, horizon: { firstYear: FIRST, years: 400 } });
    expect(long.ok ? [] : long.error.map(({ path }) => path)).toEqual(['years', 'firstYear']);
  });

  test('of forty works is proved best, and says so when it looks at too little', () => {
    const works = Array.from({ length: 40 }, (_, at) => ({
      euros: 10_000 + ((at * 7919) % 97) * 1000,
      window: [at % 6, (at % 6) + 2 + (at % 4)] as const,
      condition: ((at % 6) + 1) as Condition,
    }));
    const withMeans = (euros: number) => questionOf(works, [euros], { carriesOver: true, index: 250 });
    expect(plannedOf(withMeans(450_000)).isProvedBest).toBe(true);
    // Hardly enough, so that there is much to weigh.
    const hasty = solvePhasing(withMeans(400_000), { mostNodes: 100 });
    expect(hasty).toMatchObject({ ok: true, value: { kind: 'planned', isProvedBest: false } });
  });
});
