import {
  DIFFERENCE_PARTS,
  type DifferencePart,
  type DifferenceQuestion,
  type ToldDifference,
  tellDifference,
} from './difference-question.ts';

/*
 * Where the worker begins that explains differences. It simulates too, and so compiles WebAssembly: the security policy of the
 * server lets it, by the beginning of its name.
 */

export interface DifferenceAsked {
  readonly question: DifferenceQuestion;
}

export interface DifferenceAnswer {
  readonly part: DifferencePart;
  readonly difference: ToldDifference;
}

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { question } }: MessageEvent<DifferenceAsked>) => {
  for (const part of DIFFERENCE_PARTS) {
    const answer: DifferenceAnswer = { part, difference: tellDifference(question, part) };
    scope.postMessage(answer);
  }
};
