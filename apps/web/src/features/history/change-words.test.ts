import { expect, it } from 'vitest';
import { actOf } from './change-words.ts';

it('tells what happened', () => {
  const change = { kind: 'risk', isFirst: false, isRemoval: false } as const;
  expect(actOf({ ...change, isFirst: true })).toBe('act.added');
  expect(actOf(change)).toBe('act.changed');
  expect(actOf({ ...change, isRemoval: true })).toBe('act.removed');
  expect(actOf({ ...change, kind: 'register_version', isFirst: true })).toBe('act.published');
});
