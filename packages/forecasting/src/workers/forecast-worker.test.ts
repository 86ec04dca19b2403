import { afterAll, expect, test, vi } from 'vitest';
import { simulate } from '../simulate/simulate.ts';
import { requestOf } from '../testing/worker.ts';
import type { FromWorker, ToWorker, WorkerPort } from './messages.ts';
import { createPool } from './pool.ts';

let tell: (message: FromWorker) => void = () => undefined;
const posted: FromWorker[] = [];
vi.stubGlobal('postMessage', (message: FromWorker, transfer: readonly ArrayBuffer[]) => {
  const copy = structuredClone(message, { transfer: [...transfer] });
  posted.push(message);
  setImmediate(() => tell(copy));
});
await import('./forecast-worker.ts');
afterAll(() => vi.unstubAllGlobals());

/** The worker file at work in the scope of this thread, as a pool sees it. */
const inThisScope: WorkerPort = {
  post: (data: ToWorker) =>
    (globalThis as unknown as { onmessage(event: { data: ToWorker }): void }).onmessage({ data }),
  listen(onMessage) {
    tell = onMessage;
  },
  end: () => undefined,
};

test('a worker draws a simulation over the scope that it begins in, telling of each batch', async () => {
  const { model, run, asked } = requestOf(40_000);
  const told: number[] = [];
  const answer = await createPool([inThisScope]).simulate(
    { model, run, asked },
    { onProgress: (share) => told.push(share) },
  );
  expect(answer).toEqual(simulate(model, run, asked));
  expect(told).toHaveLength(3);
  // What is handed over, the worker no longer has: nothing large is copied.
  const left = posted.flatMap((message): readonly ArrayBufferView[] => {
    if (message.kind === 'counted') return [message.counts.bins, message.counts.blocks];
    return message.kind === 'collected' ? message.collected.map(({ values }) => values) : [];
  });
  expect(left).toHaveLength(2 + 13);
  expect(left.every(({ byteLength }) => byteLength === 0)).toBe(true);
});

test('between two batches a worker hears that it must stop', async () => {
  const cancel = new AbortController();
  const told: number[] = [];
  const answer = createPool([inThisScope]).simulate(requestOf(400_000), {
    signal: cancel.signal,
    onProgress(share) {
      told.push(share);
      cancel.abort(new Error('enough'));
    },
  });
  await expect(answer).rejects.toThrow('enough');
  expect(told).toHaveLength(1);
});
