import { lazy, type ReactNode, type RefObject, Suspense } from 'react';
import { useIsPrinting } from './use-is-printing.ts';

/** Shorter lists are drawn whole: the browser's own search then sees every row, and no extra code is fetched. */
const DRAWN_WHOLE = 120;
/** Rows shown while the code for long lists is on its way. */
const FIRST_ROWS = 40;

export interface Visible {
  /** Positions to draw, ascending. */
  readonly indexes: readonly number[];
  /** Height in pixels of what is left out above and below. */
  readonly before: number;
  readonly after: number;
  readonly isPartial: boolean;
  /** Ref of a drawn item, which must carry `data-index`. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

export interface VisibleItemsProps {
  readonly count: number;
  /** The items begin at this edge of the anchor. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly edge: 'top' | 'bottom';
  /** Usual height of an item in pixels. */
  readonly estimate: number;
  readonly children: (visible: Visible) => ReactNode;
}

const WindowedItems = lazy(() =>
  import('./windowed-items.tsx').then((module) => ({ default: module.WindowedItems })),
);

/** Says which items of a list to draw: all of a short one and on paper, else those near the scroll position. */
export function VisibleItems(props: VisibleItemsProps) {
  const { count, estimate, children } = props;
  const isPrinting = useIsPrinting();
  if (count <= DRAWN_WHOLE || isPrinting) return children({ ...firstItems(count), isPartial: false });
  const first = { ...firstItems(FIRST_ROWS), after: (count - FIRST_ROWS) * estimate };
  return (
    <Suspense fallback={children(first)}>
      <WindowedItems {...props} />
    </Suspense>
  );
}

function firstItems(count: number): Visible {
  return {
    indexes: Array.from({ length: count }, (_, index) => index),
    before: 0,
    after: 0,
    isPartial: true,
    measure: undefined,
  };
}
