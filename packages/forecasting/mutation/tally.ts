import type { Stryker } from '@stryker-mutator/core';

type MutantStatus = Awaited<ReturnType<Stryker['runMutationTest']>>[number]['status'];

/** What became of the mutants of a part. */
export interface Tally {
  /** A test failed, or never came to an end. */
  readonly caught: number;
  /** All tests passed, or none ran the code. */
  readonly missed: number;
  /** The code did not even load: noticed, but not by a test, so that it counts on neither side. */
  readonly broken: number;
}

const MEANING: Readonly<Record<MutantStatus, keyof Tally>> = {
  Killed: 'caught',
  Timeout: 'caught',
  Survived: 'missed',
  NoCoverage: 'missed',
  CompileError: 'broken',
  RuntimeError: 'broken',
  // Left out is not caught: nothing may hide here.
  Ignored: 'missed',
  Pending: 'missed',
};

/** Counts the mutants of a run. */
export function tallyOf(statuses: readonly MutantStatus[]): Tally {
  const count = (meaning: keyof Tally) => statuses.filter((status) => MEANING[status] === meaning).length;
  return { caught: count('caught'), missed: count('missed'), broken: count('broken') };
}

/** The counts of several parts together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const add = (which: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[which], 0);
  return { caught: add('caught'), missed: add('missed'), broken: add('broken') };
}

/** Caught mutants of all that count, 0 to 100; 0 of none. */
export function scoreOf({ caught, missed }: Omit<Tally, 'broken'>): number {
  return caught === 0 ? 0 : (100 * caught) / (caught + missed);
}
