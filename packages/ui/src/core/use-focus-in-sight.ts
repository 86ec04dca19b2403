import { type RefObject, useEffect } from 'react';

/**
 * Keeps what has the focus in sight when the content of something that scrolls grows or shrinks around it: a form above it
 * that closes, or a record that comes in. Whoever scrolled away from it by hand is left where they are.
 */
export function useFocusInSight(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (frame.current === null || content.current === null) return;
    const within = frame.current;
    let focused: Element | null = null;
    let isInSight = false;
    const sight = new IntersectionObserver(
      (entries) => {
        isInSight = entries.at(-1)?.isIntersecting ?? false;
      },
      { root: within },
    );
    const follow = (element: Element | null) => {
      sight.disconnect();
      focused = element;
      // The browser brings into sight what gets the focus.
      isInSight = element !== null;
      if (element !== null) sight.observe(element);
    };
    const size = new ResizeObserver(() => {
      if (isInSight && focused?.isConnected) focused.scrollIntoView({ block: 'nearest' });
    });
    const onFocusIn = ({ target }: FocusEvent) => follow(target instanceof Element ? target : null);
    const onFocusOut = () => follow(null);
    within.addEventListener('focusin', onFocusIn);
    within.addEventListener('focusout', onFocusOut);
    size.observe(content.current);
    return () => {
      within.removeEventListener('focusin', onFocusIn);
      within.removeEventListener('focusout', onFocusOut);
      sight.disconnect();
      size.disconnect();
    };
  }, [frame, content]);
}
