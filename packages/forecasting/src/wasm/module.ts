import { type Code, type CodeType, code, unsigned, type ValueType } from './code.ts';
import type { Local } from './scalar.ts';

/** A function of a module: its name outside, its types and its code. */
export interface WasmFunction {
  readonly name: string;
  readonly params: readonly ValueType[];
  readonly result: CodeType;
  readonly locals: readonly ValueType[];
  readonly body: readonly number[];
}

type Locals<P extends Readonly<Record<string, ValueType>>> = {
  readonly [K in keyof P]: Local<P[K]>;
};
/** Declares a variable of a function, 0 at first. */
export type Declare = <T extends ValueType>(type: T) => Local<T>;

const TYPES: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b };

/** Makes a function: `write` gets its parameters by name and gives its code. */
export function defineFunction<P extends Readonly<Record<string, ValueType>>, R extends CodeType>(
  name: string,
  params: P,
  result: R,
  write: (given: Locals<P>, declare: Declare) => Code<R>,
): WasmFunction {
  const types = Object.values(params);
  const locals: ValueType[] = [];
  const declare: Declare = (type) => {
    locals.push(type);
    return localAt(types.length + locals.length - 1);
  };
  const given = Object.fromEntries(Object.keys(params).map((key, at) => [key, localAt(at)]));
  const { bytes } = write(given as Locals<P>, declare);
  return { name, params: types, result, locals, body: bytes };
}

function localAt<T extends ValueType>(index: number): Local<T> {
  return {
    get: code([0x20], unsigned(index)),
    set: (value) => code(value.bytes, [0x21], unsigned(index)),
  };
}

/**
 * The bytes of a module that has these functions, imports its memory as `env.memory` and puts `data` at its beginning when it
 * is made.
 */
export function assemble(
  functions: readonly WasmFunction[],
  data: readonly number[],
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, functions.map(signatureOf)),
    ...section(2, [[...text('env'), ...text('memory'), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]),
    ),
    ...section(10, functions.map(codeOf)),
    ...section(11, [[0x00, 0x41, 0x00, 0x0b, ...unsigned(data.length), ...data]]),
  ]);
}

function signatureOf({ params, result }: WasmFunction): number[] {
  const results = result === 'void' ? [] : [TYPES[result]];
  return [0x60, ...list(params.map((type) => [TYPES[type]])), ...list(results.map((type) => [type]))];
}

function codeOf({ locals, body }: WasmFunction): number[] {
  const declared = list(locals.map((type) => [1, TYPES[type]]));
  return [...unsigned(declared.length + body.length + 1), ...declared, ...body, 0x0b];
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = list(entries);
  return [id, ...unsigned(content.length), ...content];
}

function list(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

function text(value: string): number[] {
  const bytes = [...new TextEncoder().encode(value)];
  return [...unsigned(bytes.length), ...bytes];
}
