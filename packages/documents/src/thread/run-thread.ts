import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** A file that a thread runs, and what it may cost. */
export interface ThreadLimits {
  /** Where the thread's own file can stand: beside the caller from source, beside or above it in a bundle. */
  readonly places: readonly URL[];
  readonly seconds: number;
  /** The most memory that its objects may take. */
  readonly megabytes: number;
}

/**
 * Hands a job to a thread of its own and gives its one answer, so that no file can hold up or bring down the server. Throws
 * what the thread threw.
 */
export function runThread<Job, Answer>(
  job: Job,
  { places, seconds, megabytes }: ThreadLimits,
): Promise<Answer | 'too_slow' | 'out_of_memory'> {
  const worker = new Worker(fileOf(places), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // Readers of foreign formats are talkative about damage; the refusal says it already.
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Answer | 'too_slow' | 'out_of_memory'>();
  const timer = setTimeout(() => resolve('too_slow'), seconds * 1_000);
  worker.once('message', resolve);
  worker.once('error', (error) => (isOutOfMemory(error) ? resolve('out_of_memory') : reject(error)));
  return promise.finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}

function fileOf(places: readonly URL[]): URL {
  const file = places.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`${places[0]?.href} is missing beside the server`);
  return file;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
