import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { FromWorker, WorkerPort } from '@regietafel/forecasting/workers/messages';
import { createPool, type SimulationPool } from '@regietafel/forecasting/workers/pool';

/** Where the thread's own file can stand: beside this one from source, beside or above it in a bundle. */
const THREAD_PLACES = ['./forecast-thread.ts', './forecast-thread.js', '../forecast-thread.js'];

/** Starts a pool of threads that draw simulations. They keep the process alive only while they draw; end the pool to free them. */
export function openThreadPool(threads: number): SimulationPool {
  return createPool(Array.from({ length: threads }, startThread));
}

function startThread(): WorkerPort {
  const thread = new Worker(threadFile());
  thread.unref();
  return {
    post(message) {
      if (message.kind === 'begin') thread.ref();
      if (message.kind === 'cancel') thread.unref();
      thread.postMessage(message);
    },
    listen(onMessage) {
      thread.on('message', (message: FromWorker) => {
        if (message.kind === 'collected' || message.kind === 'failed') thread.unref();
        onMessage(message);
      });
    },
    end: () => void thread.terminate(),
  };
}

function threadFile(): URL {
  const files = THREAD_PLACES.map((place) => new URL(place, import.meta.url));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error('forecast-thread is missing beside the server');
  return file;
}
