import type { Language } from '@regietafel/contracts/core/language';
import type { Words } from './words/words.ts';

/** What a run of the command line touches of the world around it. */
export interface Shell {
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
  stdout(text: string | Uint8Array): void;
  stderr(text: string): void;
  /** Everything on standard input. */
  readStdin(): Promise<string>;
}

/** A shell with the language of this run. */
export interface Console extends Shell {
  readonly language: Language;
  readonly words: Words;
}

/** An argument or the environment is wrong: the run says what, and ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The action was refused: the run says why, has changed nothing, and ends with 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
