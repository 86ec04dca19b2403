import { createEngine } from '../simulate/engine.ts';
import { openPart, type Part } from '../simulate/part.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Chunks that are drawn before the worker looks whether it is told to stop: 16,384 paths, some milliseconds. */
export const BATCH = 16;

/** How a worker reaches its pool. */
export interface Outside {
  post(message: FromWorker, transfer: readonly ArrayBuffer[]): void;
  /** Runs the work after the messages that wait. */
  later(work: () => void): void;
}

/**
 * The work of one worker, on an engine that stays warm: gives the function that takes its messages. It draws in batches, tells
 * after each how far it is, and forgets a run when another begins or it is told to stop.
 */
export function serveWorker({ post, later }: Outside): (message: ToWorker) => void {
  const engine = createEngine();
  let current: { readonly run: number; readonly part: Part } | undefined;

  const draw = (run: number, left: number) => {
    if (current?.run !== run) return;
    const { part } = current;
    guarded(run, () => {
      const after = part.advance(BATCH);
      post({ kind: 'drawn', run, chunks: left - after }, []);
      if (after > 0) return later(() => draw(run, after));
      const counts = part.count();
      post({ kind: 'counted', run, counts }, [counts.bins.buffer, counts.blocks.buffer]);
    });
  };
  const guarded = (run: number, work: () => void) => {
    try {
      work();
    } catch (cause) {
      current = undefined;
      post({ kind: 'failed', run, message: cause instanceof Error ? cause.message : String(cause) }, []);
    }
  };

  return (message) => {
    switch (message.kind) {
      case 'begin': {
        const { run, request, share } = message;
        guarded(run, () => {
          current = { run, part: openPart(engine, request, share) };
          later(() => draw(run, share.end - share.first));
        });
        return;
      }
      case 'collect': {
        const { run, wanted } = message;
        if (current?.run !== run) return;
        const { part } = current;
        guarded(run, () => {
          const collected = part.collect(wanted);
          post(
            { kind: 'collected', run, collected },
            collected.map(({ values }) => values.buffer),
          );
        });
        return;
      }
      case 'cancel':
        current = undefined;
    }
  };
}
