import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Shorter lists are drawn whole: the browser's own search and print then see every row. */
const DRAWN_WHOLE = 120;
const OVERSCAN = 12;

export interface VisibleItems {
  /** Positions to draw, ascending. */
  readonly indexes: readonly number[];
  /** Height in pixels of what is left out above and below. */
  readonly before: number;
  readonly after: number;
  readonly isPartial: boolean;
  /** Ref of a drawn item, which must carry `data-index`. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/**
 * Which items of a long list to draw, by the scroll position of the window. On paper and in short lists: all of them.
 * The items begin at the given edge of `anchor`; `estimate` is the usual height of one in pixels.
 */
export function useVisibleItems(
  count: number,
  anchor: RefObject<HTMLElement | null>,
  edge: 'top' | 'bottom',
  estimate: number,
): VisibleItems {
  const isPrinting = useIsPrinting();
  const [offset, setOffset] = useState(0);
  const isPartial = count > DRAWN_WHOLE && !isPrinting;

  useLayoutEffect(() => {
    const element = anchor.current;
    if (!element || !isPartial) return;
    const measureOffset = () => setOffset(element.getBoundingClientRect()[edge] + window.scrollY);
    measureOffset();
    const observer = new ResizeObserver(measureOffset);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [anchor, edge, isPartial]);

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: offset,
    enabled: isPartial,
  });

  if (!isPartial) {
    return {
      indexes: Array.from({ length: count }, (_, index) => index),
      before: 0,
      after: 0,
      isPartial,
      measure: undefined,
    };
  }
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    indexes: items.map(({ index }) => index),
    before: first ? first.start - offset : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - offset) : 0,
    isPartial,
    measure: virtualizer.measureElement,
  };
}

/** True from the moment that the browser starts to print until it is done. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser photographs the page right after this event: the rows must be there at once.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
