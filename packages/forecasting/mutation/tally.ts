import type { Stryker } from '@stryker-mutator/core';

type MutantStatus = Awaited<ReturnType<Stryker['runMutationTest']>>[number]['status'];

/** What became of the mutants of a part. */
export interface Tally {
  /** A test failed. */
  readonly failed: number;
  /** A test never came to an end: caught too, but a machine that stands still looks the same. */
  readonly endless: number;
  /** All tests passed, or none ran the code. */
  readonly missed: number;
  /** The code did not even load: noticed, but not by a test, so that it counts on neither side. */
  readonly broken: number;
}

const MEANING: Readonly<Record<MutantStatus, keyof Tally>> = {
  Killed: 'failed',
  Timeout: 'endless',
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
  return {
    failed: count('failed'),
    endless: count('endless'),
    missed: count('missed'),
    broken: count('broken'),
  };
}

/** The counts of several parts together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const add = (which: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[which], 0);
  return { failed: add('failed'), endless: add('endless'), missed: add('missed'), broken: add('broken') };
}

/** Caught mutants of all that count, 0 to 100; 0 of none. */
export function scoreOf({ failed, endless, missed }: Omit<Tally, 'broken'>): number {
  const caught = failed + endless;
  return caught === 0 ? 0 : (100 * caught) / (caught + missed);
}
