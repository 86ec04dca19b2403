import { describe, expect, it } from 'vitest';
import { AMOUNT_KINDS, FREQUENCIES, hasFigure } from './amount.ts';
import { cents, MAX_CENTS, sumCents } from './cents.ts';
import { DomainError } from './errors.ts';
import { asId, isId, newId, type TenantId } from './ids.ts';
import { err, ok, unreachable } from './result.ts';

describe('cents', () => {
  it.each([0, 1, -1, MAX_CENTS, -MAX_CENTS])('takes %i', (value) => {
    expect(cents(value)).toBe(value);
  });

  it('knows one zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  it.each([0.5, MAX_CENTS + 1, -MAX_CENTS - 1, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d',
    (value) => {
      expect(() => cents(value)).toThrow('not an amount in cents');
    },
  );

  it('adds up to at most 2^51', () => {
    expect(sumCents([cents(1), cents(2), cents(-5)])).toBe(-2);
    expect(sumCents([])).toBe(0);
    expect(() => sumCents([cents(MAX_CENTS), cents(1)])).toThrow(RangeError);
  });
});

describe('hasFigure', () => {
  it('tells amounts that can be added up from PM and none', () => {
    const frequency = 'once' as const;
    expect(hasFigure({ kind: 'known', cents: cents(0), frequency })).toBe(true);
    expect(hasFigure({ kind: 'max', cents: cents(1), frequency })).toBe(true);
    expect(hasFigure({ kind: 'range', minCents: cents(1), maxCents: cents(2), frequency })).toBe(true);
    expect(hasFigure({ kind: 'pm' })).toBe(false);
    expect(hasFigure({ kind: 'none' })).toBe(false);
  });

  it('has a closed list of kinds and frequencies', () => {
    expect(AMOUNT_KINDS).toStrictEqual(['known', 'max', 'range', 'pm', 'none']);
    expect(FREQUENCIES).toStrictEqual(['once', 'yearly', 'unstated']);
  });
});

describe('ids', () => {
  it('takes lower-case UUIDs only', () => {
    const id = '3f2b8c1e-7a4d-4e2b-9c1a-0123456789ab';
    expect(asId<TenantId>(id)).toBe(id);
    for (const text of [
      id.toUpperCase(),
      `${id}0`,
      `x${id}`,
      id.replace('-4', '-9'),
      id.replace('-9', '-c'),
      '',
    ]) {
      expect(isId(text)).toBe(false);
      expect(() => asId<TenantId>(text)).toThrow('not an id');
    }
  });

  it('makes new ones that differ', () => {
    expect(isId(newId<TenantId>())).toBe(true);
    expect(newId<TenantId>()).not.toBe(newId<TenantId>());
  });
});

describe('results and errors', () => {
  it('carry their value, or their code with a key for the user and nothing of the record', () => {
    expect(ok(1)).toStrictEqual({ ok: true, value: 1 });
    expect(err('x')).toStrictEqual({ ok: false, error: 'x' });
    const bare = new DomainError('NOT_FOUND', 'errors.notFound');
    expect(bare).toMatchObject({ name: 'DomainError', message: 'NOT_FOUND: errors.notFound', fields: [] });
    expect(bare.details).toBeUndefined();
    const fields = [{ path: 'title', messageKey: 'errors.tooLong' }];
    expect(new DomainError('INVALID_INPUT', 'errors.invalid', { fields, details: 7 })).toMatchObject({
      code: 'INVALID_INPUT',
      messageKey: 'errors.invalid',
      fields,
      details: 7,
    });
  });

  it('fail loudly on a branch that the types rule out', () => {
    expect(() => unreachable('oops' as never)).toThrow('unreachable: oops');
  });
});
