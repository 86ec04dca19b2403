import type { News } from '@regietafel/contracts/live/live';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFeed, type Source } from './read-feed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeSource extends EventTarget {
  readyState = 1;
  isClosed = false;
  close() {
    this.isClosed = true;
    this.readyState = 2;
  }
  gives(name: string, data?: unknown) {
    this.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) }));
  }
}

function read() {
  const opened: FakeSource[] = [];
  const told: News[] = [];
  const stop = readFeed({
    url: '/feed',
    open: () => {
      const source = new FakeSource();
      opened.push(source);
      return source as unknown as Source;
    },
    onNews: (news) => told.push(news),
  });
  return { opened, told, stop, last: () => opened.at(-1) ?? new FakeSource() };
}

test('passes on what is told', () => {
  const { last, told } = read();
  last().gives('message', { kind: 'again' });
  const changed = { kind: 'changed', changes: [{ dossierId: 'one', areas: ['risks'] }] };
  last().gives('message', changed);
  expect(told).toEqual([{ kind: 'again' }, changed]);
});

test.each([
  { kind: 'of a later version' },
  { kind: 'changed' },
  { kind: 'changed', changes: [{ dossierId: 'one' }] },
  { kind: 'changed', changes: [null] },
  null,
  'changed',
])('takes what it does not understand for a change of anything: %j', (news) => {
  const { last, told } = read();
  last().gives('message', news);
  expect(told).toEqual([{ kind: 'again' }]);
});

test('opens the feed anew when there is no sign of life', () => {
  const { opened, last } = read();
  vi.advanceTimersByTime(29_000);
  last().gives('ping');
  vi.advanceTimersByTime(29_000);
  expect(opened).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(opened).toHaveLength(2);
  expect(opened[0]?.isClosed).toBe(true);
});

test('leaves a lost connection to the browser, and asks again itself where the browser gave up', () => {
  const { opened, last } = read();
  last().readyState = 0;
  last().gives('error');
  vi.advanceTimersByTime(10_000);
  expect(opened).toHaveLength(1);
  last().readyState = 2;
  last().gives('error');
  vi.advanceTimersByTime(5000);
  expect(opened).toHaveLength(2);
});

test.each(['UNAVAILABLE', undefined])('asks again after a refusal that may pass: %s', (code) => {
  const { opened, last } = read();
  last().gives('serialized-error', { data: { code } });
  vi.advanceTimersByTime(5000);
  expect(opened).toHaveLength(2);
});

test('ends with the session, and has the page find out', () => {
  const { opened, told, last } = read();
  last().gives('serialized-error', { data: { code: 'NOT_SIGNED_IN' } });
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(1);
  expect(last().isClosed).toBe(true);
  expect(told).toEqual([{ kind: 'again' }]);
});

test('tells nothing after it stopped', () => {
  const { opened, told, last, stop } = read();
  stop();
  last().gives('message', { kind: 'again' });
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  expect(opened).toHaveLength(1);
});
