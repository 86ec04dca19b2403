import { type KringId, newId } from '@regietafel/domain/core/ids';
import type { KringKind } from '@regietafel/domain/sharing/tenant';
import { describe, expect, test } from 'vitest';
import { isPublishableTo } from './publishable.ts';

const kringOf = (kind: KringKind) => ({ id: newId<KringId>(), kind, name: kind });
const of = (kind: KringKind, isPublishers: boolean) => ({ kring: kringOf(kind), isPublishers });

describe('a risk of another author', () => {
  test.each<[KringKind, KringKind, boolean]>([
    ['kernteam', 'tafel', false],
    ['tafel', 'breed', false],
    ['breed', 'openbaar', false],
    ['tafel', 'kernteam', true],
    ['openbaar', 'kernteam', true],
    ['breed', 'tafel', true],
    ['eigen', 'kernteam', false],
    ['ander', 'openbaar', false],
    ['tafel', 'ander', false],
    ['openbaar', 'eigen', false],
  ])('in %s, published to %s: %s', (kring, target, expected) => {
    expect(isPublishableTo(of(kring, false), kringOf(target))).toBe(expected);
  });
});

describe("the publisher's own risk", () => {
  test('may be shown to more people than before, but never out of the own kring', () => {
    expect(isPublishableTo(of('kernteam', true), kringOf('openbaar'))).toBe(true);
    expect(isPublishableTo(of('ander', true), kringOf('tafel'))).toBe(true);
    expect(isPublishableTo(of('eigen', true), kringOf('tafel'))).toBe(false);
  });
});

test('what stands in the very kring is part of its register, whatever kring that is', () => {
  for (const kind of ['eigen', 'ander', 'tafel'] as const) {
    const kring = kringOf(kind);
    expect(isPublishableTo({ kring, isPublishers: false }, kring)).toBe(true);
  }
});
