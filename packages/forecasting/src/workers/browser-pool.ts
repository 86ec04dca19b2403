import type { FromWorker, WorkerPort } from './messages.ts';
import { createPool, type SimulationPool } from './pool.ts';

/** More workers than this gain little at the sizes that a screen asks for. */
const MOST_WORKERS = 4;

/** Starts a pool of Web Workers, one for each processor but one. Keep it: starting takes longer than a simulation. */
export function openBrowserPool(): SimulationPool {
  const processors = globalThis.navigator.hardwareConcurrency;
  const count = Math.max(1, Math.min(MOST_WORKERS, processors - 1));
  return createPool(Array.from({ length: count }, startWorker));
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
    },
    end: () => worker.terminate(),
  };
}
