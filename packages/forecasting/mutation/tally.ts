import type { Stryker } from '@stryker-mutator/core';

type MutantStatus = Awaited<ReturnType<Stryker['runMutationTest']>>[number]['status'];

/** What became of the mutants of a part. */
export interface Tally {
  /** A test failed, or never came to an end. */
  readonly caught: number;
  /** All tests passed, or none ran the code. */
  readonly missed: number;
}

const MEANING: Readonly<Record<MutantStatus, keyof Tally | undefined>> = {
  Killed: 'caught',
  Timeout: 'caught',
  Survived: 'missed',
  NoCoverage: 'missed',
  // No program: says nothing about the tests.
  CompileError: undefined,
  RuntimeError: undefined,
  // Left out is not caught: nothing may hide here.
  Ignored: 'missed',
  Pending: 'missed',
};

/**
 * Counts the mutants of a run.
 *
 * @example
 * tallyOf(['Killed', 'Timeout', 'NoCoverage', 'CompileError']) // => { caught: 2, missed: 1 }
 */
export function tallyOf(statuses: readonly MutantStatus[]): Tally {
  const count = (meaning: keyof Tally) => statuses.filter((status) => MEANING[status] === meaning).length;
  return { caught: count('caught'), missed: count('missed') };
}

/** The counts of several parts together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const add = (which: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[which], 0);
  return { caught: add('caught'), missed: add('missed') };
}

/** Caught mutants of all that count, 0 to 100; 0 of none. */
export function scoreOf({ caught, missed }: Tally): number {
  return caught === 0 ? 0 : (100 * caught) / (caught + missed);
}
