import { err, ok, type Result } from '@regietafel/domain/core/result';
import type { SheetRefusal } from '@regietafel/domain/indicators/sheet-messages';
import { runThread } from '../thread/run-thread.ts';
import { readFrame, type SheetFrame } from './frame.ts';
import { FRAME_SHEET, INPUT_SHEET } from './layout.ts';
import type { OpeningJob } from './open-worker.ts';
import { plainText } from './plain-text.ts';
import type { RawSheet } from './raw-sheet.ts';

/** A workbook that was written here and came back. */
export interface OpenedSheet {
  /** What it was made for, as it says itself: to be held against what is expected. */
  readonly frame: SheetFrame;
  readonly input: RawSheet;
}

type Opened = Result<OpenedSheet, SheetRefusal>;

/** The workbook is a hundredth of this. */
const MOST_BYTES = 2 * 1024 * 1024;
const LONGEST_SECONDS = 10;
const MOST_MEGABYTES = 256;

const WORKER_PLACES = ['./open-worker.ts', './indicator-sheet-worker.js', '../indicator-sheet-worker.js'].map(
  (place) => new URL(place, import.meta.url),
);

/** Opens a workbook that came back, in a thread of its own, and finds out what it was made for. */
export async function openIndicatorSheet(
  file: Uint8Array,
  options: { readonly longestSeconds?: number } = {},
): Promise<Opened> {
  if (file.length === 0) return err('empty');
  if (file.length > MOST_BYTES) return err('tooLarge');
  const job: OpeningJob = { file: Uint8Array.from(file) };
  const answer = await runThread<OpeningJob, Result<readonly RawSheet[], SheetRefusal>>(job, {
    places: WORKER_PLACES,
    seconds: options.longestSeconds ?? LONGEST_SECONDS,
    megabytes: MOST_MEGABYTES,
  });
  if (answer === 'too_slow') return err('tooSlow');
  if (answer === 'out_of_memory') return err('zipBomb');
  return answer.ok ? recognise(answer.value) : answer;
}

/** Finds the sheet to fill in and its frame among the sheets of a workbook. */
export function recognise(sheets: readonly RawSheet[]): Opened {
  const input = sheets.find(({ name }) => name === INPUT_SHEET);
  const hidden = sheets.find(({ name }) => name === FRAME_SHEET);
  if (hidden === undefined) return err(input === undefined ? 'unknownWorkbook' : 'frameMissing');
  const frame = readFrame(frameRowsOf(hidden));
  if (typeof frame === 'string') return err(input === undefined ? 'unknownWorkbook' : frame);
  return input === undefined ? err('sheetMissing') : ok({ frame, input });
}

function frameRowsOf({ cells }: RawSheet): readonly (readonly [string, string])[] {
  const rows = [...cells.keys()].map((at) => Number(/\d+$/.exec(at)?.[0]));
  const textAt = (at: string) => plainText(cells.get(at)?.text ?? '');
  return [...new Set(rows)]
    .toSorted((left, right) => left - right)
    .map((row) => [textAt(`A${row}`), textAt(`B${row}`)] as const);
}
