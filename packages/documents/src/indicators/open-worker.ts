import { parentPort, workerData } from 'node:worker_threads';
import { unpackSheets } from './unpack-sheets.ts';

/** What the thread is given: the bytes of one file. It answers with one outcome. */
export interface OpeningJob {
  readonly file: Uint8Array;
}

const { file }: OpeningJob = workerData;
parentPort?.postMessage(await unpackSheets(file));
