import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Catalogue, type TranslationOf, translator, type ValueNames } from './message.ts';

const nl = {
  title: 'Risico’s',
  owner: 'Eigenaar: {name}',
  open: { one: '{count} open risico', other: '{count} open risico’s van {provider}' },
} as const satisfies Catalogue;

describe('translator', () => {
  const t = translator(nl, 'nl');

  it('gives plain sentences and fills in values', () => {
    expect(t('title')).toBe('Risico’s');
    expect(t('owner', { name: 'XONAR' })).toBe('Eigenaar: XONAR');
  });

  it('chooses the plural form and writes numbers the way of the language', () => {
    expect(t('open', { count: 1, provider: 'XONAR' })).toBe('1 open risico');
    expect(t('open', { count: 1200, provider: 'XONAR' })).toBe('1.200 open risico’s van XONAR');
    expect(translator(nl, 'en')('open', { count: 1200, provider: 'XONAR' })).toContain('1,200');
  });

  it('puts a value in as it is, also when it looks like a place or a pattern', () => {
    expect(t('owner', { name: '{count} $& $1' })).toBe('Eigenaar: {count} $& $1');
  });
});

describe('types', () => {
  it('ask for the values that a sentence has places for', () => {
    expectTypeOf<ValueNames<(typeof nl)['title']>>().toEqualTypeOf<never>();
    expectTypeOf<ValueNames<(typeof nl)['owner']>>().toEqualTypeOf<'name'>();
    expectTypeOf<ValueNames<(typeof nl)['open']>>().toEqualTypeOf<'count' | 'provider'>();
  });

  it('refuse a translation that lacks a key', () => {
    type English = TranslationOf<typeof nl>;
    expectTypeOf<{ title: string; owner: string }>().not.toExtend<English>();
    expectTypeOf<{ title: string; owner: string; open: string }>().not.toExtend<English>();
    expectTypeOf<{
      title: string;
      owner: string;
      open: { one: string; other: string };
    }>().toExtend<English>();
  });
});
