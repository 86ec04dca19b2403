import { type Code, code, doubleBytes, unsigned } from './code.ts';

type V128 = Code<'v128'>;
type I32 = Code<'i32'>;

const opcode = (number: number) => [0xfd, ...unsigned(number)];
const unary =
  (number: number) =>
  (a: V128): V128 =>
    code(a.bytes, opcode(number));
const binary =
  (number: number) =>
  (a: V128, b: V128): V128 =>
    code(a.bytes, b.bytes, opcode(number));
const shift =
  (number: number) =>
  (a: V128, by: number): V128 =>
    code(a.bytes, [0x41, by], opcode(number));

function constant(bytes: readonly number[]): V128 {
  return code(opcode(0x0c), bytes);
}

/** Sixteen bytes at once, as two doubles, four singles or four whole numbers; names as in the WebAssembly specification. */
export const v128 = {
  load: (address: I32, offset = 0): V128 => code(address.bytes, opcode(0), [0], unsigned(offset)),
  /** One double, in both halves. */
  load64Splat: (address: I32, offset = 0): V128 => code(address.bytes, opcode(0x0a), [0], unsigned(offset)),
  store: (address: I32, value: V128, offset = 0): Code<'void'> =>
    code(address.bytes, value.bytes, opcode(0x0b), [0], unsigned(offset)),
  and: binary(0x4e),
  or: binary(0x50),
  xor: binary(0x51),
  /** The upper half of a vector, in its lower half. */
  upperHalf: (a: V128): V128 =>
    code(a.bytes, a.bytes, opcode(0x0d), [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15]),
};

/** Four whole numbers of 32 bits. */
export const i32x4 = {
  shl: shift(0xab),
  shrS: shift(0xac),
  shrU: shift(0xad),
  add: binary(0xae),
  sub: binary(0xb1),
};

/** Two whole numbers of 64 bits. */
export const i64x2 = {
  const: (low: number, high: number): V128 => constant([low, 0, 0, 0, 0, 0, 0, 0, high, 0, 0, 0, 0, 0, 0, 0]),
  splat: (value: Code<'i64'>): V128 => code(value.bytes, opcode(0x12)),
  sub: binary(0xd1),
  gtS: binary(0xd9),
};

/** Four singles. */
export const f32x4 = {
  sqrt: unary(0xe3),
  add: binary(0xe4),
  sub: binary(0xe5),
  mul: binary(0xe6),
  convertI32x4S: unary(0xfa),
};

/** Two doubles. */
export const f64x2 = {
  const: (value: number): V128 => constant([...doubleBytes(value), ...doubleBytes(value)]),
  splat: (value: Code<'f64'>): V128 => code(value.bytes, opcode(0x14)),
  /** The two lower singles as doubles. */
  promoteLowF32x4: unary(0x5f),
  lt: binary(0x49),
  ge: binary(0x4c),
  add: binary(0xf0),
  sub: binary(0xf1),
  mul: binary(0xf2),
  /** b < a ? b : a, one instruction of the processor where `min` with its rules for NaN takes seven. */
  pmin: binary(0xf6),
  /** a < b ? b : a. */
  pmax: binary(0xf7),
};

/** The lower 32 bits of one of the two halves. */
export function lowWord(a: V128, half: 0 | 1): I32 {
  return code(a.bytes, opcode(0x1b), [half * 2]);
}

/** One of two doubles. */
export function lane(a: V128, half: 0 | 1): Code<'f64'> {
  return code(a.bytes, opcode(0x21), [half]);
}
