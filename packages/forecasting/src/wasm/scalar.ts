import { type Code, type CodeType, code, doubleBytes, signed, unsigned, type ValueType } from './code.ts';

function unary<A extends ValueType, R extends ValueType>(opcode: number) {
  return (a: Code<A>): Code<R> => code(a.bytes, [opcode]);
}

function binary<A extends ValueType, R extends ValueType = A>(opcode: number) {
  return (a: Code<A>, b: Code<A>): Code<R> => code(a.bytes, b.bytes, [opcode]);
}

function load<T extends ValueType>(opcode: number) {
  return (address: Code<'i32'>, offset = 0): Code<T> => code(address.bytes, [opcode, 0], unsigned(offset));
}

function store<T extends ValueType>(opcode: number) {
  return (address: Code<'i32'>, value: Code<T>, offset = 0): Code<'void'> =>
    code(address.bytes, value.bytes, [opcode, 0], unsigned(offset));
}

/** Instructions on 32-bit whole numbers, named as in the WebAssembly specification. */
export const i32 = {
  const: (value: number): Code<'i32'> => code([0x41], signed(value)),
  load: load<'i32'>(0x28),
  load8u: load<'i32'>(0x2d),
  store: store<'i32'>(0x36),
  ltU: binary<'i32'>(0x49),
  leU: binary<'i32'>(0x4d),
  add: binary<'i32'>(0x6a),
  sub: binary<'i32'>(0x6b),
  and: binary<'i32'>(0x71),
  xor: binary<'i32'>(0x73),
  shl: binary<'i32'>(0x74),
  shrS: binary<'i32'>(0x75),
  shrU: binary<'i32'>(0x76),
  wrapI64: unary<'i64', 'i32'>(0xa7),
};

/** Instructions on 64-bit whole numbers. */
export const i64 = {
  /** A constant below 2^31. */
  const: (value: number): Code<'i64'> => code([0x42], signed(value)),
  mul: binary<'i64'>(0x7e),
  and: binary<'i64'>(0x83),
  or: binary<'i64'>(0x84),
  shl: binary<'i64'>(0x86),
  shrU: binary<'i64'>(0x88),
  extendI32U: unary<'i32', 'i64'>(0xad),
  reinterpretF64: unary<'f64', 'i64'>(0xbd),
};

/** Instructions on doubles. */
export const f64 = {
  const: (value: number): Code<'f64'> => code([0x44], doubleBytes(value)),
  load: load<'f64'>(0x2b),
  store: store<'f64'>(0x39),
  lt: binary<'f64', 'i32'>(0x63),
  add: binary<'f64'>(0xa0),
  sub: binary<'f64'>(0xa1),
  mul: binary<'f64'>(0xa2),
  convertI32U: unary<'i32', 'f64'>(0xb8),
  reinterpretI64: unary<'i64', 'f64'>(0xbf),
};

/** The smaller of two when neither is below 0 as a 32-bit number without sign. */
export function least(a: Code<'i32'>, b: Code<'i32'>): Code<'i32'> {
  return code(a.bytes, b.bytes, i32.ltU(a, b).bytes, [0x1b]);
}

/** Runs the code when the condition is not 0. */
export function when(condition: Code<'i32'>, then: Code<'void'>): Code<'void'> {
  return code(condition.bytes, [0x04, 0x40], then.bytes, [0x0b]);
}

/** Runs the code again and again until the condition, asked after each round, is 0; not at all when `first` is 0. */
export function repeat(first: Code<'i32'>, body: Code<'void'>, again: Code<'i32'>): Code<'void'> {
  return when(first, code([0x03, 0x40], body.bytes, again.bytes, [0x0d, 0, 0x0b]));
}

/** A parameter or variable of a function. */
export interface Local<T extends CodeType> {
  readonly get: Code<T>;
  set(value: Code<T>): Code<'void'>;
}
