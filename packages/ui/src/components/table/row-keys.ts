import type { KeyboardEvent, MouseEvent } from 'react';

const OPENER = '[data-row-header] :is(a[href], button)';
const INTERACTIVE = 'a, button, input, select, textarea, label, summary';

/** Arrow keys, Home and End move between the openers of the rows. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(OPENER)) return;
  const openers = [...currentTarget.querySelectorAll<HTMLElement>(OPENER)];
  const next = openers[nextIndex(key, openers.indexOf(target), openers.length)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Position that a key leads to; -1 when the key leads nowhere. */
export function nextIndex(key: string, current: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

/** Gives the focus to the opener of a row; false where that row is not drawn. */
export function focusRow(within: ParentNode, key: string, options?: FocusOptions): boolean {
  const opener = within.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] ${OPENER}`);
  opener?.focus(options);
  return opener !== null;
}

/** Key of the row that an element stands in; null where it stands in none. */
export function rowKeyAt(element: Element | null): string | null {
  return element?.closest('[data-row]')?.getAttribute('data-row') ?? null;
}

/** A click anywhere on a row is a click on its opener, unless it was meant for something else or selected text. */
export function openRowOnClick(event: MouseEvent<HTMLElement>): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest(INTERACTIVE)) return;
  if (window.getSelection()?.isCollapsed === false) return;
  target.closest('[data-row]')?.querySelector<HTMLElement>(OPENER)?.click();
}
