import { parentPort, workerData } from 'node:worker_threads';
import { parseRegister } from './parse-register.ts';

/** What the thread is given: the bytes of one file and the name that it came under. It answers with one outcome. */
export interface ReadingJob {
  readonly file: Uint8Array;
  readonly name: string;
}

const { file, name }: ReadingJob = workerData;
parentPort?.postMessage(await parseRegister(file, name));
