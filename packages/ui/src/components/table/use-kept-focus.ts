import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusRow, rowKeyAt } from './row-keys.ts';

/**
 * Keeps the focus on its row when a table takes another shape: what had the focus was drawn by the shape that is gone, and
 * whoever works by keyboard would start anew at the top of the page.
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, shape: unknown) {
  const focused = useRef<string | null>(null);

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (shape !== null && isLost && frame.current && focused.current !== null) {
      focusRow(frame.current, focused.current);
    }
  }, [frame, shape]);

  return {
    onFocus: ({ target }: { readonly target: Element }) => {
      focused.current = rowKeyAt(target);
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
