import { expect, test } from 'vitest';
import { quantileTable } from '../distributions/quantile-table.ts';
import { createEngine } from './engine.ts';

const fixed = (value: number) => ({ kind: 'fixed' as const, value });

test('an engine grows when it must, keeps what it held, and its views follow', () => {
  const engine = createEngine();
  const before = engine.views();
  before.doubles[100] = 1.5;
  engine.reserve(1_000);
  expect(engine.views()).toBe(before);
  engine.reserve(3_000_001);
  const { doubles, words, bytes } = engine.views();
  expect(bytes.length).toBeGreaterThanOrEqual(3_000_001);
  expect([doubles.length * 8, words.length * 4]).toEqual([bytes.length, bytes.length]);
  expect(doubles[100]).toBe(1.5);
});

test('an engine says when there is no room', () => {
  expect(() => createEngine().reserve(2 ** 40)).toThrow(RangeError);
});

test('an engine keeps the last 256 tables that were asked for', () => {
  const { tableOf } = createEngine();
  const first = tableOf(fixed(0));
  const second = tableOf(fixed(1));
  expect(first).toEqual(quantileTable(fixed(0)));
  for (let value = 2; value < 256; value += 1) tableOf(fixed(value));
  expect(tableOf(fixed(0))).toBe(first);
  tableOf(fixed(256));
  expect(tableOf(fixed(0))).toBe(first);
  expect(tableOf(fixed(1))).not.toBe(second);
  expect(tableOf(fixed(1))).toEqual(second);
});
