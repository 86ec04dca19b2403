import { type Code, sequence } from '../wasm/code.ts';
import { defineFunction } from '../wasm/module.ts';
import { f64, i32, type Local, repeat, when } from '../wasm/scalar.ts';
import { f64x2, i64x2, lane, lowWord, v128 } from '../wasm/vector.ts';
import { doubles, TO_WHOLE } from './constants.ts';
import { valueAfter } from './events.ts';
import { BINS } from './layout.ts';

/** All bits of the lower half. */
const FIRST_LANE = i64x2.gtS(i64x2.const(1, 0), i64x2.const(0, 0));

const PARAMETERS = { column: 'i32', count: 'i32', origin: 'f64', scale: 'f64', bins: 'i32' } as const;

/**
 * The bin of a value, 0 to 8191, in the lower bits of a double: (value − origin) × scale rounded, values outside in the first
 * and last bin. It never decreases with the value, which is all that the ranks need.
 */
function binOf(value: Code<'v128'>, origin: Local<'v128'>, scale: Local<'v128'>): Code<'v128'> {
  const place = f64x2.mul(f64x2.sub(value, origin.get), scale.get);
  return f64x2.add(f64x2.pmin(f64x2.pmax(place, f64x2.const(0)), doubles(BINS - 1)), doubles(TO_WHOLE));
}

/** `countBins(column, count, origin, scale, bins)`: adds each value of a column to the count (32 bits) of its bin. */
export const countBins = defineFunction('countBins', PARAMETERS, 'void', (p, declare) => {
  const origin = declare('v128');
  const scale = declare('v128');
  const both = declare('v128');
  const place = declare('i32');
  const end = declare('i32');
  const add = (half: 0 | 1) =>
    sequence(
      place.set(i32.add(p.bins.get, i32.shl(lowWord(both.get, half), i32.const(2)))),
      i32.store(place.get, i32.add(i32.load(place.get), i32.const(1))),
    );
  return sequence(
    origin.set(f64x2.splat(p.origin.get)),
    scale.set(f64x2.splat(p.scale.get)),
    end.set(i32.add(p.column.get, i32.shl(i32.shrU(p.count.get, i32.const(1)), i32.const(4)))),
    repeat(
      i32.ltU(p.column.get, end.get),
      sequence(
        both.set(binOf(v128.load(p.column.get), origin, scale)),
        add(0),
        add(1),
        p.column.set(i32.add(p.column.get, i32.const(16))),
      ),
      i32.ltU(p.column.get, end.get),
    ),
    when(
      i32.and(p.count.get, i32.const(1)),
      sequence(both.set(binOf(v128.load64Splat(p.column.get), origin, scale)), add(0)),
    ),
  );
});

/**
 * `collect(column, count, origin, scale, wanted, tail, out, sum)`: copies the values whose bin is wanted (a byte 1 per bin,
 * else 0) to `out` in the order of the column and gives how many; at `sum` it leaves the sum of the values in bins below `tail`.
 */
export const collect = defineFunction(
  'collect',
  { ...PARAMETERS, tail: 'f64', out: 'i32', sum: 'i32' },
  'i32',
  (p, declare) => {
    const origin = declare('v128');
    const scale = declare('v128');
    const both = declare('v128');
    const values = declare('v128');
    const tail = declare('v128');
    const total = declare('v128');
    const place = declare('i32');
    const end = declare('i32');
    const take = (half: 0 | 1) =>
      sequence(
        f64.store(place.get, lane(values.get, half)),
        place.set(
          i32.add(place.get, i32.shl(i32.load8u(i32.add(p.bins.get, lowWord(both.get, half))), i32.const(3))),
        ),
      );
    const below = f64x2.lt(both.get, tail.get);
    const addWhere = (mask: Code<'v128'>) => total.set(f64x2.add(total.get, v128.and(values.get, mask)));
    return valueAfter(
      sequence(
        place.set(p.out.get),
        origin.set(f64x2.splat(p.origin.get)),
        scale.set(f64x2.splat(p.scale.get)),
        tail.set(f64x2.splat(f64.add(p.tail.get, f64.const(TO_WHOLE)))),
        end.set(i32.add(p.column.get, i32.shl(i32.shrU(p.count.get, i32.const(1)), i32.const(4)))),
        repeat(
          i32.ltU(p.column.get, end.get),
          sequence(
            values.set(v128.load(p.column.get)),
            both.set(binOf(values.get, origin, scale)),
            take(0),
            take(1),
            addWhere(below),
            p.column.set(i32.add(p.column.get, i32.const(16))),
          ),
          i32.ltU(p.column.get, end.get),
        ),
        when(
          i32.and(p.count.get, i32.const(1)),
          sequence(
            values.set(v128.load64Splat(p.column.get)),
            both.set(binOf(values.get, origin, scale)),
            take(0),
            addWhere(v128.and(below, FIRST_LANE)),
          ),
        ),
        f64.store(p.sum.get, f64.add(lane(total.get, 0), lane(total.get, 1))),
      ),
      i32.shrU(i32.sub(place.get, p.out.get), i32.const(3)),
    );
  },
);
