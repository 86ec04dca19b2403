import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ComparisonToWrite } from './comparison-to-write.ts';
import type { ComparisonFormat, WritingJob } from './comparison-worker.ts';

/** Where the thread's own file can stand: beside this one from source, beside or above it in a bundle. */
const WORKER_PLACES = ['./comparison-worker.ts', './comparison-worker.js', '../comparison-worker.js'];

let lastWritten: Promise<unknown> = Promise.resolve();

/**
 * A comparison as a csv or a workbook, with what its figures mean and what was asked. Written in a thread of its own: a
 * national answer has a million cells, in which time nobody else should wait. One after the other, since each takes a core
 * and some hundreds of megabytes.
 */
export function writeComparison(
  comparison: ComparisonToWrite,
  format: ComparisonFormat,
): Promise<Uint8Array> {
  const written = lastWritten.then(() => writeInThread({ comparison, format }));
  lastWritten = written.catch(() => undefined);
  return written;
}

function writeInThread(job: WritingJob): Promise<Uint8Array> {
  const worker = new Worker(workerFile(), { workerData: job });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise.finally(() => worker.terminate());
}

function workerFile(): URL {
  const files = WORKER_PLACES.map((place) => new URL(place, import.meta.url));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error('comparison-worker is missing beside the server');
  return file;
}
