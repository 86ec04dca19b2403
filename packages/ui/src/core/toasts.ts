import type { Tone } from './tone.ts';

export interface Toast {
  readonly id: number;
  readonly tone: Tone;
  readonly text: string;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a passing message ("Opgeslagen") in the `ToastRegion`. */
export function notify(tone: Tone, text: string): void {
  lastId += 1;
  change([...toasts, { id: lastId, tone, text }]);
}

/** Takes one message away. */
export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Takes all messages away: at a switch of tenant nothing of the former may stay on the screen. */
export function clearToasts(): void {
  change([]);
}

export function listToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
