/// <reference lib="webworker" />
import type { PhasingQuestion } from '@regietafel/domain/property/phasing/problem';
import { solvePhasing } from '@regietafel/domain/property/phasing/solve';

/** Answers one question beside the page, so that the page goes on while it is searched. */
self.addEventListener('message', ({ data }: MessageEvent<PhasingQuestion>) => {
  self.postMessage(solvePhasing(data));
});
