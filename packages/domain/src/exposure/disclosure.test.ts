import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contribution, countedNext, resists } from './disclosure.ts';

const NOBODY: ReadonlySet<string> = new Set();

function hidden(author: string, value: number, readers: readonly string[] = []): Contribution {
  return { author, value, isOpen: false, readers: new Set(readers) };
}

function sumOf(counted: ReadonlyMap<string, number>): number {
  return [...counted.values()].reduce((sum, value) => sum + value, 0);
}

describe('a total of shares', () => {
  const table = ['a', 'b', 'c', 'd'];

  it('says nothing of two regions, of which each would know the other', () => {
    expect(countedNext(new Map(), [hidden('a', 100), hidden('b', 100)], table).size).toBe(0);
  });

  it('counts three regions of like size', () => {
    expect(sumOf(countedNext(new Map(), [hidden('a', 100), hidden('b', 90), hidden('c', 80)], table))).toBe(
      270,
    );
  });

  it('says nothing when one of three is so large that the second comes near it', () => {
    expect(countedNext(new Map(), [hidden('a', 1_000), hidden('b', 300), hidden('c', 20)], table).size).toBe(
      0,
    );
  });

  it('counts who agreed at once', () => {
    const open = { author: 'a', value: 100, isOpen: true, readers: NOBODY };
    expect(sumOf(countedNext(new Map(), [open, hidden('b', 50)], table))).toBe(100);
  });

  it('does not move when one more region tells its share, nor when one corrects it', () => {
    const three = [hidden('a', 100), hidden('b', 90), hidden('c', 80)];
    const before = countedNext(new Map(), three, table);
    expect(countedNext(before, [...three, hidden('d', 70)], table)).toEqual(before);
    expect(countedNext(before, [hidden('a', 140), ...three.slice(1)], table)).toEqual(before);
  });

  it('lets a withdrawn share leave no sooner than it tells nobody’s, and at once when its author agrees', () => {
    const three = [hidden('a', 100), hidden('b', 90), hidden('c', 80)];
    const before = countedNext(new Map(), three, table);
    const withdrawn = { ...hidden('a', 0), value: null };
    expect(countedNext(before, [withdrawn, ...three.slice(1)], table)).toEqual(before);
    const traced = countedNext(before, [{ ...withdrawn, isOpen: true }, ...three.slice(1)], table);
    expect([...traced.keys()]).toEqual(['b', 'c']);
  });

  it('says nothing to a party that reads two of three by their kring', () => {
    const read = [hidden('a', 100, ['d']), hidden('b', 90, ['d']), hidden('c', 80)];
    expect(countedNext(new Map(), read, table).size).toBe(0);
  });

  it('keeps every hidden change from every party, whatever happens one after the other', () => {
    const round = fc.array(
      fc.record({
        author: fc.constantFrom(...table),
        value: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
        isOpen: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(round, { maxLength: 6 }), (rounds) => {
        let counted: ReadonlyMap<string, number> = new Map();
        const stands = new Map<string, Contribution>();
        for (const changes of rounds) {
          for (const change of changes) stands.set(change.author, { ...change, readers: NOBODY });
          const next = countedNext(counted, [...stands.values()], table);
          const moved = [...stands.values()]
            .filter(({ author, isOpen }) => !isOpen && next.get(author) !== counted.get(author))
            .map(({ author, value }) => ({
              author,
              size: Math.abs((value ?? 0) - (counted.get(author) ?? 0)),
            }));
          // Whoever asks before and after learns the sum of the changes, and knows the own one.
          for (const party of table)
            expect(resists(moved.filter(({ author }) => author !== party).map(({ size }) => size))).toBe(
              true,
            );
          counted = next;
        }
      }),
    );
  });
});

it('is not fooled by others that have nothing', () => {
  expect(resists([100, 0, 0])).toBe(false);
  expect(resists([])).toBe(true);
});
