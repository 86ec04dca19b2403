import { parentPort, workerData } from 'node:worker_threads';
import { comparisonBlocks } from './blocks.ts';
import type { ComparisonToWrite } from './comparison-to-write.ts';
import { writeComparisonCsv } from './write-csv.ts';
import { writeComparisonXlsx } from './write-xlsx.ts';

export type ComparisonFormat = 'csv' | 'xlsx';

/** What the thread is given. It answers with the bytes of the file. */
export interface WritingJob {
  readonly format: ComparisonFormat;
  readonly comparison: ComparisonToWrite;
}

const { format, comparison }: WritingJob = workerData;
const blocks = comparisonBlocks(comparison);
const file = format === 'csv' ? writeComparisonCsv(blocks) : await writeComparisonXlsx(blocks);
parentPort?.postMessage(file, [file.buffer as ArrayBuffer]);
