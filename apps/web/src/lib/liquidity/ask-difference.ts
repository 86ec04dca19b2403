import {
  DIFFERENCE_PARTS,
  type DifferencePart,
  type DifferenceQuestion,
  type ToldDifference,
} from './difference-question.ts';
import type { DifferenceAnswer, DifferenceAsked } from './forecast-worker-difference.ts';

interface Listener {
  readonly onAnswer: (part: DifferencePart, difference: ToldDifference) => void;
  readonly onFailure: () => void;
}

/** Kept between questions, as starting one takes longer than most answers. */
let idle: Worker | undefined;

/**
 * Asks a worker why two views differ; the parts come one by one. Gives the way to stop: a worker that is still busy then is
 * ended, since it can not be talked to before it is done.
 */
export function askDifference(question: DifferenceQuestion, { onAnswer, onFailure }: Listener): () => void {
  const worker =
    idle ?? new Worker(new URL('./forecast-worker-difference.ts', import.meta.url), { type: 'module' });
  idle = undefined;
  let left = DIFFERENCE_PARTS.length;
  worker.onmessage = ({ data: { part, difference } }: MessageEvent<DifferenceAnswer>) => {
    left -= 1;
    if (left === 0) idle = worker;
    onAnswer(part, difference);
  };
  worker.onerror = onFailure;
  const asked: DifferenceAsked = { question };
  worker.postMessage(asked);
  return () => {
    if (left > 0) worker.terminate();
  };
}
