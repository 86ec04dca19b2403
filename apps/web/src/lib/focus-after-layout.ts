/**
 * Gives the focus to an element by its id once the page has taken its new shape. A table that gets more room may become
 * another one (cards become rows), so that what had the focus before is gone: whoever works by keyboard would start anew.
 */
export function focusAfterLayout(id: string): void {
  requestAnimationFrame(() =>
    // The size is measured in the first frame; what is drawn for it stands in the second.
    requestAnimationFrame(() => document.getElementById(id)?.focus({ preventScroll: true })),
  );
}
