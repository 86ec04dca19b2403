import { combineParts } from '../simulate/combine.ts';
import { type Collected, chunksOf, type PartCounts, type Share } from '../simulate/part.ts';
import type { SimulationRequest } from '../simulate/request.ts';
import type { Simulation } from '../simulate/simulation.ts';
import { searchRows } from '../simulate/wanted.ts';
import type { FromWorker, WorkerPort } from './messages.ts';

/** Workers that draw simulations together. */
export interface SimulationPool {
  /**
   * Draws a simulation, the same to the last bit as `simulate`. Rejects with the signal's reason when it is aborted, with
   * `SupersededError` when another simulation begins before it is done, and with an Error when a worker fails.
   */
  simulate(request: SimulationRequest, options?: SimulateOptions): Promise<Simulation>;
  /** Ends the workers; what is under way is rejected. */
  end(): void;
}

export interface SimulateOptions {
  readonly signal?: AbortSignal;
  /** Told the share that is drawn, 0 to 1, as it grows. */
  readonly onProgress?: (share: number) => void;
}

/** A newer simulation took the workers: whoever drags an event wants the last answer only. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** The simulation that a pool is busy with. */
interface Running {
  readonly run: number;
  take(worker: number, message: FromWorker): void;
  fail(cause: unknown): void;
}

/** Chunks that are worth waking a worker for. */
const LEAST_CHUNKS = 8;

/** Makes a pool of workers that are already there; they must run `serveWorker`. */
export function createPool(workers: readonly WorkerPort[]): SimulationPool {
  let running: Running | undefined;
  let runs = 0;
  for (const [index, worker] of workers.entries()) {
    worker.listen((message) => {
      if (running?.run === message.run) running.take(index, message);
    });
  }
  const stop = (cause: unknown) => {
    for (const worker of workers) worker.post({ kind: 'cancel' });
    running?.fail(cause);
    running = undefined;
  };

  return {
    async simulate(request, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      if (running !== undefined) stop(new SupersededError('a newer simulation began'));
      runs += 1;
      const { promise, resolve, reject } = Promise.withResolvers<Simulation>();
      const mine = startRun(runs, request, workers, { resolve, reject, onProgress });
      running = mine;
      const onAbort = () => {
        if (running === mine) stop(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort);
      try {
        return await promise;
      } finally {
        signal?.removeEventListener('abort', onAbort);
        if (running === mine) running = undefined;
      }
    },
    end() {
      stop(new Error('the pool has ended'));
      for (const worker of workers) worker.end();
    },
  };
}

interface Outcome {
  resolve(simulation: Simulation): void;
  reject(cause: unknown): void;
  readonly onProgress: SimulateOptions['onProgress'] | undefined;
}

/** Divides a run over the workers and leads it through its three steps: draw, count, collect. */
function startRun(
  run: number,
  request: SimulationRequest,
  workers: readonly WorkerPort[],
  { resolve, reject, onProgress }: Outcome,
): Running {
  const chunks = chunksOf(request.run.paths);
  const shares = divide(chunks, workers.length);
  const counted: PartCounts[] = [];
  const collected: (readonly Collected[])[] = [];
  let searches: ReturnType<typeof searchRows> = [];
  let drawn = 0;
  const isWhole = (list: readonly unknown[]) =>
    list.filter((one) => one !== undefined).length === shares.length;
  const steps = {
    drawn({ chunks: more }: Extract<FromWorker, { kind: 'drawn' }>) {
      drawn += more;
      onProgress?.(drawn / chunks);
    },
    counted({ counts }: Extract<FromWorker, { kind: 'counted' }>, worker: number) {
      counted[worker] = counts;
      if (!isWhole(counted)) return;
      searches = searchRows(request, counted);
      const wanted = searches.map((search) => search.wanted);
      for (const [index] of shares.entries()) workers[index]?.post({ kind: 'collect', run, wanted });
    },
    collected(message: Extract<FromWorker, { kind: 'collected' }>, worker: number) {
      collected[worker] = message.collected;
      if (isWhole(collected)) resolve(combineParts(request, counted, searches, collected));
    },
    failed({ message }: Extract<FromWorker, { kind: 'failed' }>) {
      reject(new Error(message));
    },
  };
  for (const [index, share] of shares.entries()) workers[index]?.post({ kind: 'begin', run, request, share });
  return {
    run,
    fail: reject,
    take(worker, message) {
      switch (message.kind) {
        case 'drawn':
          return steps.drawn(message);
        case 'counted':
          return steps.counted(message, worker);
        case 'collected':
          return steps.collected(message, worker);
        case 'failed':
          return steps.failed(message);
      }
    },
  };
}

/** Nearly equal shares of the chunks, for as many workers as have something to do. */
export function divide(chunks: number, workers: number): readonly Share[] {
  const count = Math.max(1, Math.min(workers, Math.floor(chunks / LEAST_CHUNKS)));
  return Array.from({ length: count }, (_, index) => ({
    first: Math.floor((index * chunks) / count),
    end: Math.floor(((index + 1) * chunks) / count),
  }));
}
