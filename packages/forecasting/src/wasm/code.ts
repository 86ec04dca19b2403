/** Types that a WebAssembly value can have; `void` is code that leaves nothing behind. */
export type ValueType = 'i32' | 'i64' | 'f64' | 'v128';
export type CodeType = ValueType | 'void';

declare const leaves: unique symbol;

/** A piece of WebAssembly that leaves one value of a type, so that wrong arguments do not compile. */
export interface Code<T extends CodeType> {
  readonly bytes: readonly number[];
  /** Known to the compiler alone. */
  readonly [leaves]?: T;
}

/** Makes code of bytes: the only place where a type is claimed. */
export function code<T extends CodeType>(...parts: readonly (readonly number[])[]): Code<T> {
  return { bytes: parts.flat() };
}

/** Statements one after the other. */
export function sequence(...statements: readonly Code<'void'>[]): Code<'void'> {
  return code(...statements.map(({ bytes }) => bytes));
}

/** A whole number ≥ 0 in the variable-length form of WebAssembly (LEB128). */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  bytes.push(rest);
  return bytes;
}

/** A 32-bit whole number in the variable-length form with sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  while (rest < -64 || rest > 63) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  bytes.push(rest & 0x7f);
  return bytes;
}

/** The eight bytes of a double, lowest first. */
export function doubleBytes(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, at) => view.getUint8(at));
}
