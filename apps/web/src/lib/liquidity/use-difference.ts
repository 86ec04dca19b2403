import { useEffect, useState } from 'react';
import { askDifference } from './ask-difference.ts';
import type { DifferencePart, DifferenceQuestion, ToldDifference } from './difference-question.ts';

export type Differences = Readonly<Partial<Record<DifferencePart, ToldDifference>>>;

interface Told {
  readonly question: DifferenceQuestion | null;
  readonly differences: Differences;
  readonly hasFailed: boolean;
}

const NOTHING: Told = { question: null, differences: {}, hasFailed: false };

/** Explains a difference in a worker, part by part. Keep the question the same between renders. */
export function useDifference(question: DifferenceQuestion): {
  readonly differences: Differences;
  readonly hasFailed: boolean;
} {
  const [told, setTold] = useState(NOTHING);
  useEffect(
    () =>
      askDifference(question, {
        onAnswer: (part, difference) =>
          setTold((before) => ({
            question,
            differences: { ...(before.question === question && before.differences), [part]: difference },
            hasFailed: false,
          })),
        onFailure: () => setTold({ question, differences: {}, hasFailed: true }),
      }),
    [question],
  );
  // Until the new answer comes the former is shown, as long as it is of the same two views.
  return told.question !== null && areSameViews(told.question, question) ? told : NOTHING;
}

function areSameViews(one: DifferenceQuestion, other: DifferenceQuestion): boolean {
  return one.views.every((view, index) => view === other.views[index]);
}
