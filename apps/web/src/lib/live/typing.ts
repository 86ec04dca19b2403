/** How long after the last keystroke somebody in a field is still in the middle of something. */
export const PAUSE_MS = 10_000;

export interface Typing {
  /** Whether the person is in the middle of typing: what moves now moves under the hands. */
  isTyping(): boolean;
  stop(): void;
}

/**
 * Watches whether somebody types on a page, and calls back when a field is left or a long pause falls. In a window over the
 * page nothing moves anyway.
 */
export function watchTyping(page: EventTarget, onPause: () => void): Typing {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(pause);
    if (pause === undefined) return;
    pause = undefined;
    onPause();
  };
  const begin = ({ target }: Event) => {
    if (isInDialog(target)) return;
    clearTimeout(pause);
    pause = setTimeout(end, PAUSE_MS);
  };
  page.addEventListener('input', begin);
  page.addEventListener('focusout', end);
  return {
    isTyping: () => pause !== undefined,
    stop: () => {
      clearTimeout(pause);
      page.removeEventListener('input', begin);
      page.removeEventListener('focusout', end);
    },
  };
}

function isInDialog(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  return (element?.closest?.('[role="dialog"], [role="alertdialog"]') ?? null) !== null;
}
