import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DisclosureStory, disclosureSteps, keyOf, liveThrough } from '../testing/disclosure-stories.ts';
import { echelonOf, rankOf } from '../testing/elimination.ts';
import { DISCLOSURE, type Limits } from './disclosure.ts';

/*
 * An attacker who has every answer that anybody was given, unrounded, who saw every value by name that was ever shown, and
 * who knows one provider from within. It adds answers up and subtracts them as it likes.
 */

const RUNS = Number(process.env['REGIETAFEL_ATTACKS'] ?? 150);
const SMALL: Limits = { minimum: 3, percent: 20 };

/** Each answer as a row over all values that ever counted: those of a provider before and after a correction are two. */
function systemOf({ told, shown }: DisclosureStory): {
  readonly rows: readonly (readonly bigint[])[];
  readonly owners: readonly number[];
} {
  const hidden = told.flatMap(({ values }) => values).filter((one) => !shown.has(keyOf(one)));
  const columns = [...new Map(hidden.map((one) => [keyOf(one), one.provider])).entries()];
  const rows = told.map(({ values }) => {
    const keys = new Set(values.map(keyOf));
    return columns.map(([key]) => (keys.has(key) ? 1n : 0n));
  });
  return { rows, owners: columns.map(([, provider]) => provider) };
}

/** Every choice of `size` of the items. */
function* choicesOf(items: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let at = from; at <= items.length - size; at += 1)
      for (const rest of choicesOf(items, size - 1, at + 1)) yield [items[at] ?? 0, ...rest];
}

/** A set of fewer than `minimum` providers of which some combination of answers tells alone; undefined when there is none. */
function singledOut(story: DisclosureStory, minimum: number): readonly number[] | undefined {
  const { rows, owners } = systemOf(story);
  const basis = echelonOf(rows);
  const providers = [...new Set(owners)];
  for (const few of choicesOf(providers, Math.min(minimum - 1, providers.length))) {
    const others = basis.map((row) => row.filter((_, column) => !few.includes(owners[column] ?? -1)));
    if (rankOf(others) < basis.length) return few;
  }
  return undefined;
}

const valuesOf = (providers: number) =>
  fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 400 })), {
    minLength: providers,
    maxLength: providers,
  });

describe('an attacker with every answer', () => {
  test.each([
    ['three', SMALL, 10, 24, RUNS],
    ['five', DISCLOSURE, 13, 30, Math.ceil(RUNS / 5)],
  ] as const)(
    'finds no combination of them that speaks of fewer than %s providers',
    (_words, limits, providers, length, numRuns) => {
      let told = 0;
      fc.assert(
        fc.property(disclosureSteps(providers, length), valuesOf(providers), (steps, values) => {
          const story = liveThrough(steps, values, limits);
          told += story.told.length;
          expect(singledOut(story, limits.minimum)).toBeUndefined();
        }),
        { numRuns },
      );
      // The proof is about answers that were given, not about silence.
      expect(told).toBeGreaterThan(numRuns);
    },
  );

  test('finds one when the ledger is forgotten between questions', () => {
    const all = Array.from({ length: 6 }, (_, index) => index);
    const forgetful = [all, all.slice(0, 5)].map((about) =>
      liveThrough([{ does: 'ask', by: 9, about }], [10, 11, 12, 13, 14, 15], DISCLOSURE),
    );
    const story = forgetful[0];
    if (story === undefined) throw new Error('nobody was asked');
    const told = forgetful.flatMap((one) => one.told);
    expect(told).toHaveLength(2);
    expect(singledOut({ ...story, told }, DISCLOSURE.minimum)).toBeDefined();
  });
});

/**
 * Another world in which every answer is the same and one provider stands `percent` per cent higher: what is added to it is
 * taken from the others of its cell, but for the one that the attacker knows. Undefined when there is none.
 */
function otherWorld(
  story: DisclosureStory,
  provider: number,
  known: number,
  percent: number,
): ReadonlyMap<number, number> | undefined {
  const numberOf = (id: string) => Number(id.slice(1));
  const cell = story.ledger.find(({ members }) =>
    members.some((one) => numberOf(one.providerId) === provider),
  );
  const hidden = (cell?.members ?? []).filter(
    ({ providerId, value }) => !story.shown.has(keyOf({ provider: numberOf(providerId), value })),
  );
  const value = hidden.find(({ providerId }) => numberOf(providerId) === provider)?.value ?? 0;
  const givers = hidden.filter(({ providerId }) => ![provider, known].includes(numberOf(providerId)));
  const available = givers.reduce((sum, one) => sum + one.value, 0);
  const shift = Math.max((percent / 100) * value, available === 0 ? 1 : 0);
  if (available < shift - 1e-9) return undefined;
  return new Map([
    [provider, value + shift] as const,
    ...givers.map((one) => [numberOf(one.providerId), one.value - (one.value / available) * shift] as const),
  ]);
}

describe('an attacker who knows that nothing lies below zero, and one provider from within', () => {
  test('can not tell a provider from one that stands a fifth higher', () => {
    let compared = 0;
    fc.assert(
      fc.property(disclosureSteps(12, 24), valuesOf(12), (steps, values) => {
        // Without corrections each provider has one value, and the worlds can be held against each other.
        const kept = steps.filter(({ does }) => does !== 'correct');
        const story = liveThrough(kept, values, DISCLOSURE);
        for (const [provider, known] of pairsOf(story)) {
          expectSameAnswers(story, otherWorld(story, provider, known, DISCLOSURE.percent));
          compared += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(RUNS);
  });
});

/** Every hidden provider of which something was told, with every other one that the attacker may know. */
function pairsOf({ told, shown, values }: DisclosureStory): readonly (readonly [number, number])[] {
  const counted = told.flatMap((one) => one.values).filter((one) => !shown.has(keyOf(one)));
  return [...new Set(counted.map(({ provider }) => provider))].flatMap((provider) =>
    [...values.keys()].filter((known) => known !== provider).map((known) => [provider, known] as const),
  );
}

function expectSameAnswers({ told }: DisclosureStory, other: ReadonlyMap<number, number> | undefined): void {
  if (other === undefined) throw new Error('only one world gives these answers');
  expect(Math.min(...other.values())).toBeGreaterThanOrEqual(-1e-9);
  for (const { values, total } of told) {
    const again = values.reduce((sum, { provider, value }) => sum + (other.get(provider) ?? value), 0);
    expect(again).toBeCloseTo(total, 6);
  }
}
