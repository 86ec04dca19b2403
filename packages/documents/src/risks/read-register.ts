import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { err, type Result } from '@regietafel/domain/core/result';
import { LIMITS } from './extract/refused.ts';
import { refusal } from './messages.ts';
import type { FileRefusal, RegisterReading } from './reading.ts';
import type { ReadingJob } from './register-worker.ts';

/** Longest time that reading one file may take, in seconds, and the most memory its objects may take, in megabytes. */
const LONGEST_SECONDS = 30;
const MOST_MEGABYTES = 768;

/** Where the thread's own file can stand: beside this one from source, beside or above it in a bundle. */
const WORKER_PLACES = ['./register-worker.ts', './register-worker.js', '../register-worker.js'];

/**
 * Reads the risk register in a file: PDF, Word, OpenDocument, Excel, CSV, JSON or plain text, told by content and never by
 * name
 * (which only serves to say where something stands). What was read comes with warnings for everything that was not understood; a file that cannot be read comes
 * back as one refusal. The file is handled in a thread of its own, so that no file can hold up or bring down the server.
 */
export async function readRegister(
  file: Uint8Array,
  name: string,
  options: { readonly longestSeconds?: number } = {},
): Promise<Result<RegisterReading, FileRefusal>> {
  // Not worth a thread, and not worth copying.
  if (file.length > LIMITS.fileBytes) return err(refusal('too_large', { limit: '20 MB' }));
  return await runWorker({ file: Uint8Array.from(file), name }, options.longestSeconds ?? LONGEST_SECONDS);
}

function runWorker(job: ReadingJob, seconds: number): Promise<Result<RegisterReading, FileRefusal>> {
  const worker = new Worker(workerFile(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // PDF readers are talkative about damage; the refusal says it already.
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result<RegisterReading, FileRefusal>>();
  const timer = setTimeout(() => resolve(err(refusal('too_slow', { seconds }))), seconds * 1_000);
  worker.once('message', resolve);
  worker.once('error', (error) => (isOutOfMemory(error) ? resolve(err(refusal('zip_bomb'))) : reject(error)));
  return promise.finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}

function workerFile(): URL {
  const files = WORKER_PLACES.map((place) => new URL(place, import.meta.url));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error('register-worker is missing beside the server');
  return file;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
