import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PAUSE_MS, watchTyping } from './typing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const page = new EventTarget();
  const onPause = vi.fn();
  const typing = watchTyping(page, onPause);
  return { typing, onPause, happens: (name: string) => page.dispatchEvent(new Event(name)) };
}

test('nobody types before the first word', () => {
  const { typing, onPause, happens } = watch();
  happens('focusout');
  expect(typing.isTyping()).toBe(false);
  expect(onPause).not.toHaveBeenCalled();
});

test('who keeps typing is not disturbed, and who pauses long is', () => {
  const { typing, onPause, happens } = watch();
  for (let word = 0; word < 5; word += 1) {
    happens('input');
    vi.advanceTimersByTime(PAUSE_MS - 1);
  }
  expect(typing.isTyping()).toBe(true);
  expect(onPause).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(typing.isTyping()).toBe(false);
  expect(onPause).toHaveBeenCalledOnce();
});

test('who leaves the field has done typing', () => {
  const { typing, onPause, happens } = watch();
  happens('input');
  happens('focusout');
  expect(typing.isTyping()).toBe(false);
  vi.advanceTimersByTime(PAUSE_MS);
  expect(onPause).toHaveBeenCalledOnce();
});

test('who types in a window over the page is not disturbed by the page', () => {
  const { typing } = watch();
  const page = new EventTarget();
  const field = Object.assign(new EventTarget(), { closest: () => ({}) });
  const inDialog = Object.defineProperty(new Event('input'), 'target', { value: field });
  const other = watchTyping(page, () => undefined);
  page.dispatchEvent(inDialog);
  expect([typing.isTyping(), other.isTyping()]).toEqual([false, false]);
});

test('nothing is called after it stopped', () => {
  const { typing, onPause, happens } = watch();
  happens('input');
  typing.stop();
  vi.advanceTimersByTime(PAUSE_MS);
  expect(onPause).not.toHaveBeenCalled();
});
