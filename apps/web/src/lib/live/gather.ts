import type { News } from '@regietafel/contracts/live/live';
import { isTouched } from './touched.ts';

/** What was told and is not shown yet. */
export interface Gathered {
  /** Whether there is anything that the page could show by now. */
  readonly isEmpty: boolean;
  add(told: News): void;
  /** Takes all of it: gives which places of the cache are to be asked anew. */
  take(): (queryKey: readonly unknown[]) => boolean;
}

/** Keeps news until it can be shown without disturbing whoever types. */
export function gatherNews(): Gathered {
  let waiting: News[] = [];
  return {
    get isEmpty() {
      return waiting.length === 0;
    },
    add: (told) => {
      waiting = told.kind === 'again' ? [told] : [...waiting, told];
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return (queryKey) => taken.some((told) => told.kind === 'again' || isTouched(queryKey, told.changes));
    },
  };
}
