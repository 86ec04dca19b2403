import fc from 'fast-check';
import { type Contribution, type Ledger, type Limits, mayName } from '../comparison/disclosure.ts';
import { askBook, type Book, EMPTY_BOOK } from '../comparison/taken-values.ts';

/** What happens to the figures of one indicator and period, in any order. */
export type DisclosureStep =
  | { readonly does: 'ask'; readonly by: number; readonly about: readonly number[] }
  | { readonly does: 'release'; readonly provider: number }
  | { readonly does: 'withdraw'; readonly provider: number }
  | { readonly does: 'name'; readonly provider: number }
  | { readonly does: 'correct'; readonly providers: readonly number[]; readonly value: number };

/** An answer as an attacker keeps it: which values of which providers were put together, and what came of it. */
export interface Told {
  readonly values: readonly { readonly provider: number; readonly value: number }[];
  readonly total: number;
}

export interface DisclosureStory {
  readonly told: readonly Told[];
  readonly ledger: Ledger;
  /** Every value that somebody saw by name, as `keyOf` tells it. */
  readonly shown: ReadonlySet<string>;
  readonly values: readonly number[];
}

/**
 * Stories about as many providers. Questions are asked in turn by readers of whom each knows other providers, about
 * groups that one or several attributes of a provider mark off, as filters do.
 */
export function disclosureSteps(providers: number, length: number): fc.Arbitrary<readonly DisclosureStep[]> {
  const provider = fc.nat({ max: providers - 1 });
  const several = fc.uniqueArray(provider, { minLength: 1, maxLength: providers });
  // Groups repeat and lie in each other, as divisions by attributes do.
  const about = fc.oneof(
    fc.constant(Array.from({ length: providers }, (_, index) => index)),
    fc
      .tuple(provider, provider)
      .map(([a, b]) => Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index)),
    several,
  );
  const step: fc.Arbitrary<DisclosureStep> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ does: fc.constant('ask' as const), by: fc.nat({ max: 2 }), about }) },
    {
      weight: 3,
      arbitrary: fc.record({ does: fc.constantFrom('release' as const, 'withdraw', 'name'), provider }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('correct' as const),
        providers: several,
        value: fc.integer({ min: 1, max: 50 }),
      }),
    },
  );
  return fc.array(step, { minLength: 4, maxLength: length });
}

/** One value of one provider: before and after a correction are two. */
export function keyOf({ provider, value }: Told['values'][number]): string {
  return `${provider}:${value}`;
}

interface World {
  readonly values: number[];
  readonly released: Set<number>;
  readonly shown: Set<string>;
  /** Named in a release, also when the value was withheld. */
  readonly everNamed: Set<number>;
  readonly told: Told[];
  book: Book;
  corrections: number;
}

/** Lives through a story and keeps all that anybody was told. `values` are the first ones, by provider. */
export function liveThrough(
  steps: readonly DisclosureStep[],
  values: readonly number[],
  limits: Limits,
): DisclosureStory {
  const world: World = {
    values: [...values],
    released: new Set(values.keys()),
    shown: new Set(),
    everNamed: new Set(),
    told: [],
    book: EMPTY_BOOK,
    corrections: 0,
  };
  for (const step of steps) {
    takeStep(world, step, limits);
    for (const provider of world.everNamed)
      if (isShown(world, provider, limits))
        world.shown.add(keyOf({ provider, value: world.values[provider] ?? 0 }));
  }
  return { ...world, ledger: world.book.ledger };
}

function takeStep(world: World, step: DisclosureStep, limits: Limits): void {
  switch (step.does) {
    case 'release':
      world.released.add(step.provider);
      break;
    case 'withdraw':
      world.released.delete(step.provider);
      break;
    case 'correct':
      world.corrections += 1;
      // No correction gives a value that was there before: the attacker can not tell which of them came back.
      for (const [at, provider] of step.providers.entries())
        world.values[provider] = step.value + at + world.corrections / 1e6;
      break;
    case 'name':
      world.everNamed.add(step.provider);
      break;
    case 'ask':
      ask(world, step, limits);
  }
}

function isShown({ book: { ledger }, everNamed }: World, provider: number, limits: Limits): boolean {
  const isIt = ({ providerId }: { readonly providerId: string }) => providerId === name(provider);
  const cell = ledger.find(({ members }) => members.some(isIt));
  const wasHidden = cell?.members.find(isIt)?.wasHidden === true;
  return cell === undefined || !wasHidden || mayName(cell, namesOf(everNamed), limits);
}

function ask(world: World, { about, by }: DisclosureStep & { readonly does: 'ask' }, limits: Limits): void {
  const group = about.filter((one) => world.released.has(one)).map((one) => contribution(one, world));
  if (group.length === 0) return;
  const knowledge = { toAsker: new Set([name(by)]), toAnybody: namesOf(world.everNamed) };
  const { answer, book } = askBook(world.book, group, knowledge, limits);
  world.book = book;
  if (answer.suppressedBy === null) world.told.push(tellOf(answer.told));
}

const name = (provider: number): string => `p${String(provider).padStart(2, '0')}`;
const namesOf = (providers: ReadonlySet<number>): ReadonlySet<string> => new Set([...providers].map(name));

function contribution(provider: number, world: { readonly values: readonly number[] }): Contribution {
  const value = world.values[provider] ?? 0;
  return { providerId: name(provider), value, above: value, below: 1 };
}

function tellOf(told: readonly Contribution[]): Told {
  const values = told.map(({ providerId, value }) => ({ provider: Number(providerId.slice(1)), value }));
  return { values, total: values.reduce((sum, { value }) => sum + value, 0) };
}
