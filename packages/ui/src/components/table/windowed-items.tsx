import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState } from 'react';
import type { VisibleItemsProps } from './visible-items.tsx';

/** Items drawn beyond the window on either side. */
const OVERSCAN = 12;

/** The items of a long list that lie in or near the window, by the scroll position of the page. */
export function WindowedItems({ count, anchor, edge, estimate, children }: VisibleItemsProps) {
  const [offset, setOffset] = useState(0);

  useLayoutEffect(() => {
    const element = anchor.current;
    if (!element) return;
    const measureOffset = () => setOffset(element.getBoundingClientRect()[edge] + window.scrollY);
    measureOffset();
    const observer = new ResizeObserver(measureOffset);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [anchor, edge]);

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: offset,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return children({
    indexes: items.map(({ index }) => index),
    before: first ? first.start - offset : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - offset) : 0,
    isPartial: true,
    measure: virtualizer.measureElement,
  });
}
