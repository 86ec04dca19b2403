import { describe, expect, test } from 'vitest';
import { CONSTANT_BYTES, doubles, singles, TO_WHOLE, words } from './constants.ts';
import { NORMAL_POLYNOMIALS, polynomial, THREE_QUARTERS } from './normal-arithmetic.ts';

describe('constants in memory', () => {
  const memory = new DataView(Uint8Array.from(CONSTANT_BYTES).buffer);
  /** Where an instruction `i32.const 0, v128.load` reads: the offset stands behind its prefix, in LEB128. */
  const placeOf = ({ bytes }: { readonly bytes: readonly number[] }) =>
    bytes.slice(5).reduce((place, byte, at) => place + (byte & 0x7f) * 2 ** (7 * at), 0);

  test('stand where their code loads them, in every lane', () => {
    for (const value of [0.5, 1, ...NORMAL_POLYNOMIALS.sine])
      for (const lane of [0, 4, 8, 12])
        expect(memory.getFloat32(placeOf(singles(value)) + lane, true)).toBe(value);
    for (const lane of [0, 4, 8, 12])
      expect(memory.getUint32(placeOf(words(THREE_QUARTERS)) + lane, true)).toBe(THREE_QUARTERS);
    for (const half of [0, 8])
      expect(memory.getFloat64(placeOf(doubles(TO_WHOLE)) + half, true)).toBe(TO_WHOLE);
  });

  test('that nobody laid down are refused', () => {
    expect(() => singles(0.123)).toThrow(new RangeError('no such constant'));
    expect(() => words(7)).toThrow(new RangeError('no such constant'));
    expect(() => doubles(0.5)).toThrow(new RangeError('no such constant'));
  });
});

describe('a polynomial', () => {
  const NUMBERS = {
    constant: Number,
    add: (a: number, b: number) => a + b,
    mul: (a: number, b: number) => a * b,
  };
  const at = (x: number, coefficients: readonly number[], powers: number) =>
    polynomial(NUMBERS, coefficients, [x, x ** 2, x ** 4].slice(0, powers));

  test('has its coefficients from the lowest power up, however many', () => {
    expect(at(2, [7], 0)).toBe(7);
    expect(at(2, [7, 3], 1)).toBe(13);
    expect(at(2, [7, 3, 5], 2)).toBe(33);
    expect(at(2, [1, 1, 1, 1, 1, 1, 1, 1], 3)).toBe(255);
    expect(at(3, [0, 0, 0, 0, 1], 3)).toBe(81);
  });

  test('without coefficients, or with fewer powers than it takes, is refused', () => {
    expect(() => at(2, [], 3)).toThrow(new RangeError('too few powers for the polynomial'));
    expect(() => at(2, [1, 1, 1], 1)).toThrow(new RangeError('too few powers for the polynomial'));
  });
});
