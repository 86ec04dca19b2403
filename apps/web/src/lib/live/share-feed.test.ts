import type { News } from '@regietafel/contracts/live/live';
import { afterEach, expect, test, vi } from 'vitest';
import { shareFeed, type Windows } from './share-feed.ts';

const AGAIN: News = { kind: 'again' };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Node has the locks and channels of a browser: every window here is in this process. */
const WINDOWS: Windows = { locks: navigator.locks, openChannel: (name) => new BroadcastChannel(name) };

function openWindow(name: string) {
  const told: News[] = [];
  let give: ((news: News) => void) | undefined;
  const stop = shareFeed(
    {
      name,
      read: (onNews) => {
        give = onNews;
        return () => {
          give = undefined;
        };
      },
      onNews: (news) => told.push(news),
    },
    WINDOWS,
  );
  closing.push(stop);
  return { told, stop, isReading: () => give !== undefined, give: (news: News) => give?.(news) };
}

test('one window reads and all of them hear it', async () => {
  const first = openWindow('one reads');
  await vi.waitFor(() => expect(first.isReading()).toBe(true));
  const second = openWindow('one reads');
  // What it read before it listened may be of before.
  await vi.waitFor(() => expect(second.told).toEqual([AGAIN]));
  expect(second.isReading()).toBe(false);
  first.give(AGAIN);
  expect(first.told).toEqual([AGAIN]);
  await vi.waitFor(() => expect(second.told).toEqual([AGAIN, AGAIN]));
});

test('another window takes over when the first one closes', async () => {
  const first = openWindow('takes over');
  await vi.waitFor(() => expect(first.isReading()).toBe(true));
  const second = openWindow('takes over');
  await vi.waitFor(() => expect(second.told).toHaveLength(1));
  first.stop();
  await vi.waitFor(() => expect(second.isReading()).toBe(true));
  expect(first.isReading()).toBe(false);
});

test('a window that closes while it waits never reads', async () => {
  const first = openWindow('closes early');
  await vi.waitFor(() => expect(first.isReading()).toBe(true));
  const second = openWindow('closes early');
  await vi.waitFor(() => expect(second.told).toHaveLength(1));
  second.stop();
  first.stop();
  await vi.waitFor(() => expect(first.isReading()).toBe(false));
  expect(second.isReading()).toBe(false);
});

test('people and organisations do not share', async () => {
  const [one, other] = [openWindow('a person'), openWindow('another person')];
  await vi.waitFor(() => expect([one.isReading(), other.isReading()]).toEqual([true, true]));
  one.give(AGAIN);
  expect(other.told).toEqual([]);
});

test('without locks every window reads for itself', () => {
  const read = vi.fn(() => () => undefined);
  shareFeed({ name: 'x', read, onNews: () => undefined }, { ...WINDOWS, locks: undefined });
  expect(read).toHaveBeenCalledOnce();
});
