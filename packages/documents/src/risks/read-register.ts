import { err, type Result } from '@regietafel/domain/core/result';
import { runThread } from '../thread/run-thread.ts';
import { LIMITS } from './extract/refused.ts';
import { refusal } from './messages.ts';
import type { FileRefusal, RegisterReading } from './reading.ts';
import type { ReadingJob } from './register-worker.ts';

/** Longest time that reading one file may take, in seconds, and the most memory its objects may take, in megabytes. */
const LONGEST_SECONDS = 30;
const MOST_MEGABYTES = 768;

const WORKER_PLACES = ['./register-worker.ts', './register-worker.js', '../register-worker.js'].map(
  (place) => new URL(place, import.meta.url),
);

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
  const seconds = options.longestSeconds ?? LONGEST_SECONDS;
  const job: ReadingJob = { file: Uint8Array.from(file), name };
  const answer = await runThread<ReadingJob, Result<RegisterReading, FileRefusal>>(job, {
    places: WORKER_PLACES,
    seconds,
    megabytes: MOST_MEGABYTES,
  });
  if (answer === 'too_slow') return err(refusal('too_slow', { seconds }));
  return answer === 'out_of_memory' ? err(refusal('zip_bomb')) : answer;
}
