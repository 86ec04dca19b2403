import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askGroup, type Contribution, DISCLOSURE, figuresOf, type Knowledge } from './disclosure.ts';
import { askBook, type Book, EMPTY_BOOK } from './taken-values.ts';

const NOBODY: Knowledge = { toAsker: new Set(), toAnybody: new Set() };
const one = (providerId: string, value: number): Contribution => ({
  providerId,
  value,
  above: null,
  below: null,
});
const OTHERS = [40, 17, 9, 6, 3].map((value, index) => one(`p${index}`, value));
const withOwn = (value: number) => [...OTHERS, one('own', value)];

/**
 * Who may report one value lowers it step by step from far above the others, until the group is dominated no more. Then the
 * others without their largest come to a fifth of the own value, and the mean that is told gives all of them together.
 */
function probe(isTold: (own: number) => number | undefined): number | undefined {
  for (let own = 1000; own > 1; own *= 0.99) {
    const mean = isTold(own);
    if (mean !== undefined) return mean * 6 - own - own * (DISCLOSURE.percent / 100);
  }
  return undefined;
}

describe('an attacker who changes an own value until the refusal stops', () => {
  test('finds how large the largest other one is when every value counts', () => {
    const found = probe((own) => {
      const { answer } = askGroup([], withOwn(own), NOBODY);
      return answer.suppressedBy === null
        ? answer.told.reduce((sum, { value }) => sum + value, 0) / 6
        : undefined;
    });
    expect(Math.abs((found ?? 0) - 40)).toBeLessThan(0.05 * 40);
  });

  test('is refused to the end by the book, which takes three values', () => {
    let book: Book = EMPTY_BOOK;
    const found = probe((own) => {
      const asked = askBook(book, withOwn(own), NOBODY);
      book = asked.book;
      return asked.answer.suppressedBy === null ? figuresOf(asked.answer.told, false, 1).mean : undefined;
    });
    expect(found).toBeUndefined();
    expect(book.taken.get('own')).toMatchObject({ times: DISCLOSURE.values });
    expect(book.taken.get('p0')).toMatchObject({ times: 1 });
  });
});

describe('the book', () => {
  test('takes a correction of what was refused, twice', () => {
    const refused = askBook(EMPTY_BOOK, withOwn(10_000), NOBODY);
    expect(refused.answer).toEqual({ suppressedBy: 'dominated' });
    const corrected = askBook(refused.book, withOwn(10), NOBODY);
    expect(corrected.answer).toMatchObject({ suppressedBy: null, isBehind: false });
  });

  test('says that it is behind when a value is left out', () => {
    let book: Book = EMPTY_BOOK;
    for (const own of [10_000, 9_000, 20]) book = askBook(book, withOwn(own), NOBODY).book;
    const { answer } = askBook(book, withOwn(21), NOBODY);
    expect(answer).toMatchObject({ suppressedBy: null, isBehind: true });
    expect(
      answer.suppressedBy === null && answer.told.find(({ providerId }) => providerId === 'own')?.value,
    ).toBe(20);
  });

  test('does not look at the values of too few', () => {
    const { answer, book } = askBook(EMPTY_BOOK, OTHERS.slice(1), NOBODY);
    expect(answer).toEqual({ suppressedBy: 'too_few' });
    expect(book.taken.size).toBe(0);
  });

  test('never judges a provider by more values than that, whatever is reported and asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }), { maxLength: 12 }),
        (reports) => {
          let book: Book = EMPTY_BOOK;
          const judged = new Map<string, Set<number>>();
          for (const values of reports) {
            book = askBook(
              book,
              values.map((value, index) => one(`p${index}`, value)),
              NOBODY,
            ).book;
            for (const [id, { contribution }] of book.taken)
              judged.set(id, (judged.get(id) ?? new Set()).add(contribution.value));
          }
          for (const values of judged.values()) expect(values.size).toBeLessThanOrEqual(DISCLOSURE.values);
        },
      ),
    );
  });
});

/**
 * Of a group of which the mean and the value of all as one are told: how high the value of one can be, for who knows another
 * one. What the mean leaves to the others must come to at least what they have as one. When that is below the value itself,
 * it may all be the one's: then only the mean bounds it.
 */
function highestOf(group: readonly Contribution[], at: number, known: number): number {
  const unknown = group.filter((_, index) => index !== known);
  const sum = (weight: (member: Contribution) => number | null) =>
    unknown.reduce((total, member) => total + (weight(member) ?? 0), 0);
  const asOne = sum(({ above }) => above) / sum(({ below }) => below);
  const byMean = sum(({ value }) => value);
  return asOne <= aFifthAbove(group[at]) ? byMean : byMean - asOne;
}

const aFifthAbove = (member: Contribution | undefined) =>
  (member?.value ?? 0) * (1 + DISCLOSURE.percent / 100);

const pairsIn = (count: number) =>
  Array.from(
    { length: count * count },
    (_, index) => [Math.floor(index / count), index % count] as const,
  ).filter(([at, known]) => at !== known);

describe('two figures of one group', () => {
  // Some who have nothing, beside some who divide by much: where two figures tell most.
  const value = fc.constantFrom(0, 0, 50, 60, 100);
  const below = fc.constantFrom(0.01, 1, 2, 3);
  const members = fc
    .array(fc.record({ value, below }), { minLength: 5, maxLength: 6 })
    .map((all) =>
      all.map((one, index) => ({ ...one, providerId: `p${index}`, above: one.value * one.below })),
    );

  test('leave each value as wide a bound as one, to who knows another of them', () => {
    let pooled = 0;
    fc.assert(
      fc.property(members, (group) => {
        const { answer } = askGroup([], group, NOBODY);
        if (answer.suppressedBy !== null || !answer.pools) return;
        pooled += 1;
        for (const [at, known] of pairsIn(group.length))
          expect(highestOf(group, at, known)).toBeGreaterThanOrEqual(aFifthAbove(group[at]) - 1e-9);
      }),
      { numRuns: 5000 },
    );
    expect(pooled).toBeGreaterThan(100);
  });

  test('are not both told when the largest is nearly what all have as one', () => {
    const group: Contribution[] = [
      { providerId: 'a', value: 100, above: 300, below: 3 },
      { providerId: 'b', value: 60, above: 60, below: 1 },
      { providerId: 'c', value: 60, above: 60, below: 1 },
      { providerId: 'd', value: 0, above: 0, below: 0.01 },
      { providerId: 'e', value: 0, above: 0, below: 0.01 },
    ];
    expect(askGroup([], group, NOBODY).answer).toMatchObject({ suppressedBy: null, pools: false });
  });
});
