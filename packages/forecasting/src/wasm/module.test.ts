import { expect, test } from 'vitest';
import { code, doubleBytes, sequence, signed, unsigned } from './code.ts';
import { assemble, defineFunction } from './module.ts';
import { compileModule, createMemory, instantiate } from './platform.ts';
import { f64, i32, i64, least, repeat, when } from './scalar.ts';

// Examples of the WebAssembly specification and of DWARF, where the form comes from.
test.each([
  [0, [0]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [624_485, [0xe5, 0x8e, 0x26]],
  [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])('%d without sign', (value, bytes) => {
  expect(unsigned(value)).toEqual(bytes);
});

test.each([
  [0, [0]],
  [63, [0x3f]],
  [64, [0xc0, 0x00]],
  [-64, [0x40]],
  [-65, [0xbf, 0x7f]],
  [-123_456, [0xc0, 0xbb, 0x78]],
  [2 ** 31 - 1, [0xff, 0xff, 0xff, 0xff, 0x07]],
])('%d with sign', (value, bytes) => {
  expect(signed(value)).toEqual(bytes);
});

test('a double, lowest byte first', () => {
  expect(doubleBytes(-2)).toEqual([0, 0, 0, 0, 0, 0, 0, 0xc0]);
});

test('a module has its data, counts in a loop, skips it, and chooses', () => {
  const sumTo = defineFunction('sumTo', { last: 'i32' }, 'i32', ({ last }, declare) => {
    const sum = declare('i32');
    const loop = repeat(
      last.get,
      sequence(sum.set(i32.add(sum.get, last.get)), last.set(i32.sub(last.get, i32.const(1)))),
      last.get,
    );
    return code(loop.bytes, sum.get.bytes);
  });
  const smaller = defineFunction('smaller', { a: 'i32', b: 'i32' }, 'i32', ({ a, b }) => least(a.get, b.get));
  const datum = defineFunction('datum', { at: 'i32' }, 'f64', ({ at }) => f64.load(at.get, 8));
  const product = defineFunction('product', { a: 'i32', b: 'i32' }, 'i32', ({ a, b }) =>
    i32.wrapI64(i64.shrU(i64.mul(i64.extendI32U(a.get), i64.extendI32U(b.get)), i64.const(32))),
  );
  const put = defineFunction('put', { at: 'i32', isWanted: 'i32' }, 'void', ({ at, isWanted }) =>
    when(isWanted.get, f64.store(at.get, f64.const(2.5), 16)),
  );
  const bytes = assemble([sumTo, smaller, datum, product, put], [...doubleBytes(1), ...doubleBytes(0.1)]);
  const memory = createMemory(1);
  const made = instantiate(compileModule(bytes), memory) as Record<string, (...args: number[]) => number>;
  expect(made['sumTo']?.(100)).toBe(5_050);
  expect(made['sumTo']?.(0)).toBe(0);
  expect([made['smaller']?.(3, 4), made['smaller']?.(4, 3)]).toEqual([3, 3]);
  expect(made['datum']?.(0)).toBe(0.1);
  expect(made['product']?.(-1, 16)).toBe(15);
  made['put']?.(32, 0);
  expect(new Float64Array(memory.buffer)[6]).toBe(0);
  made['put']?.(32, 1);
  expect(new Float64Array(memory.buffer)[6]).toBe(2.5);
});
