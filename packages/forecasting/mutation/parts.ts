/** A folder of sources, and the tests that judge its mutants: the likeliest to notice first, because the first failure ends a round. */
export interface Part {
  readonly folder: string;
  /** Globs from the package. */
  readonly tests: readonly string[];
  /** Milliseconds after which a test hangs; only for tests that wait for an answer, which a mutant may never give. */
  readonly patience?: number;
}

/** Figures that must not change, which takes a moment; then kernel against definition, path by path. */
const AGAINST_DEFINITION = ['src/simulate/model-version.test.ts', 'src/simulate/simulate.test.ts'];

/**
 * The whole of the sources, folder by folder. Code that runs while a module loads (the kernel, the assembler, tables) is judged by
 * every test of its part for each mutant anew; with all tests of the package that would take hours. Fewer tests can only let
 * more mutants live.
 */
export const PARTS: readonly Part[] = [
  { folder: 'random', tests: ['src/random/*.test.ts', 'src/kernel/words.test.ts'] },
  { folder: 'statistics', tests: ['src/statistics/*.test.ts'] },
  { folder: 'naive', tests: ['src/simulate/simulate.test.ts'] },
  { folder: 'wasm', tests: ['src/wasm/*.test.ts', 'src/kernel/*.test.ts', ...AGAINST_DEFINITION] },
  { folder: 'kernel', tests: ['src/kernel/*.test.ts', ...AGAINST_DEFINITION] },
  { folder: 'distributions', tests: ['src/distributions/*.test.ts'] },
  { folder: 'model', tests: ['src/model/*.test.ts'] },
  { folder: 'solve', tests: ['src/solve/*.test.ts'] },
  { folder: 'workers', tests: ['src/workers/*.test.ts'], patience: 3_000 },
  {
    folder: 'simulate',
    tests: [...AGAINST_DEFINITION, 'src/simulate/{engine,request,memory-plan,simulation,part}.test.ts'],
  },
  { folder: 'noise', tests: ['src/noise/*.test.ts'] },
  { folder: 'backtest', tests: ['src/backtest/*.test.ts'] },
  { folder: 'attribution', tests: ['src/attribution/*.test.ts'] },
  { folder: 'dependence', tests: ['src/dependence/*.test.ts'] },
];
