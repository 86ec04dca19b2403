import type { PhasingQuestion } from '@regietafel/domain/property/phasing/problem';
import type { solvePhasing } from '@regietafel/domain/property/phasing/solve';
import { useCallback, useEffect, useRef, useState } from 'react';

export type PhasingAnswer = ReturnType<typeof solvePhasing>;

type Solving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'answered'; readonly answer: PhasingAnswer }
  | { readonly kind: 'failed' };

const IDLE: Solving = { kind: 'idle' };

/** Searches a phasing in a worker of its own; a new question, `forget` and leaving the page end the one before. */
export function usePhasingSolver() {
  const [solving, setSolving] = useState(IDLE);
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const forget = useCallback(() => {
    stop();
    setSolving(IDLE);
  }, [stop]);
  const solve = useCallback(
    (question: PhasingQuestion, onAnswer: (answer: PhasingAnswer) => void) => {
      stop();
      setSolving({ kind: 'busy' });
      const started = new Worker(new URL('./phasing.worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.addEventListener('message', ({ data }: MessageEvent<PhasingAnswer>) => {
        stop();
        setSolving({ kind: 'answered', answer: data });
        onAnswer(data);
      });
      started.addEventListener('error', () => {
        stop();
        setSolving({ kind: 'failed' });
      });
      started.postMessage(question);
    },
    [stop],
  );
  return { solving, solve, forget };
}
