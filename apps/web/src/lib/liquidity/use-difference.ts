import { useEffect, useState } from 'react';
import type { DifferencePart, DifferenceQuestion, ToldDifference } from './difference-question.ts';
import type { DifferenceAnswer, DifferenceAsked } from './forecast-worker-difference.ts';

export type Differences = Readonly<Partial<Record<DifferencePart, ToldDifference>>>;

interface Told {
  readonly question: DifferenceQuestion | null;
  readonly differences: Differences;
  readonly hasFailed: boolean;
}

const NOTHING: Told = { question: null, differences: {}, hasFailed: false };

/**
 * Explains a difference in a worker of its own, part by part. Another question ends the worker that is busy with the former:
 * its answers would be of a forecast that is no longer shown. Keep the question the same between renders.
 */
export function useDifference(question: DifferenceQuestion): {
  readonly differences: Differences;
  readonly hasFailed: boolean;
} {
  const [told, setTold] = useState(NOTHING);
  useEffect(() => {
    const worker = new Worker(new URL('./forecast-worker-difference.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data: { part, difference } }: MessageEvent<DifferenceAnswer>) =>
      setTold((before) => ({
        question,
        differences: { ...(before.question === question && before.differences), [part]: difference },
        hasFailed: false,
      }));
    worker.onerror = () => setTold({ question, differences: {}, hasFailed: true });
    const asked: DifferenceAsked = { question };
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [question]);
  // Until the new answer comes the former is shown, as long as it is of the same two views.
  return told.question !== null && areSameViews(told.question, question) ? told : NOTHING;
}

function areSameViews(one: DifferenceQuestion, other: DifferenceQuestion): boolean {
  return one.views.every((view, index) => view === other.views[index]);
}
