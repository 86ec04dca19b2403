import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { simulate } from '../simulate/simulate.ts';
import { localWorker, requestOf } from '../testing/worker.ts';
import { openBrowserPool } from './browser-pool.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A Web Worker as a page has it, in this thread. */
class PageWorker {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null = null;
  readonly terminate = vi.fn();
  readonly url: URL;
  readonly options: object;
  readonly #port = localWorker();

  constructor(url: URL, options: object) {
    this.url = url;
    this.options = options;
    this.#port.listen((data) => this.onmessage?.({ data }));
    started.push(this);
  }

  postMessage(message: ToWorker): void {
    this.#port.post(message);
  }
}

let started: PageWorker[] = [];

beforeEach(() => {
  started = [];
  vi.stubGlobal('Worker', PageWorker);
});
afterEach(() => vi.unstubAllGlobals());

function openOn(processors: number) {
  vi.stubGlobal('navigator', { hardwareConcurrency: processors });
  return openBrowserPool();
}

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 4],
  [64, 4],
])('%i processors: %i workers, one processor is left to the page', (processors, workers) => {
  openOn(processors);
  expect(started).toHaveLength(workers);
  for (const { url, options } of started) {
    expect(url.pathname).toMatch(/\/forecast-worker\.ts$/);
    expect(options).toEqual({ type: 'module' });
  }
});

test('the workers of a page draw together what one thread draws, and end with the pool', async () => {
  const { model, run, asked } = requestOf(20_000);
  const pool = openOn(3);
  expect(await pool.simulate({ model, run, asked })).toEqual(simulate(model, run, asked));
  pool.end();
  for (const { terminate } of started) expect(terminate).toHaveBeenCalledOnce();
});
