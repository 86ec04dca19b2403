import { type Code, code, sequence } from '../wasm/code.ts';
import { defineFunction } from '../wasm/module.ts';
import { f64, i32, i64, least, repeat } from '../wasm/scalar.ts';
import { f64x2, v128 } from '../wasm/vector.ts';
import { CELLS_PER_OCTAVE, HALF_TABLE, ROW_BYTES } from './layout.ts';

/**
 * `pickWords(words, last, count, out)`: the paths whose word is at most `last`, as offsets of doubles in a row (path × 8);
 * gives how many. Without a branch: every path is written and the place moves on only after a hit.
 */
export const pickWords = defineFunction(
  'pickWords',
  { words: 'i32', last: 'i32', count: 'i32', out: 'i32' },
  'i32',
  ({ words, last, count, out }, declare) => {
    const path = declare('i32');
    const place = declare('i32');
    return valueAfter(
      sequence(
        place.set(out.get),
        repeat(
          count.get,
          sequence(
            i32.store(place.get, i32.shl(path.get, i32.const(3))),
            place.set(
              i32.add(
                place.get,
                i32.shl(
                  i32.leU(i32.load(i32.add(words.get, i32.shl(path.get, i32.const(2)))), last.get),
                  i32.const(2),
                ),
              ),
            ),
            path.set(i32.add(path.get, i32.const(1))),
          ),
          i32.ltU(path.get, count.get),
        ),
      ),
      i32.shrU(i32.sub(place.get, out.get), i32.const(2)),
    );
  },
);

/** `pickBelow(values, bound, count, out)`: as `pickWords`, for doubles that lie below a bound. */
export const pickBelow = defineFunction(
  'pickBelow',
  { values: 'i32', bound: 'f64', count: 'i32', out: 'i32' },
  'i32',
  ({ values, bound, count, out }, declare) => {
    const at = declare('i32');
    const place = declare('i32');
    const end = declare('i32');
    return valueAfter(
      sequence(
        place.set(out.get),
        end.set(i32.shl(count.get, i32.const(3))),
        repeat(
          end.get,
          sequence(
            i32.store(place.get, at.get),
            place.set(
              i32.add(
                place.get,
                i32.shl(f64.lt(f64.load(i32.add(values.get, at.get)), bound.get), i32.const(2)),
              ),
            ),
            at.set(i32.add(at.get, i32.const(8))),
          ),
          i32.ltU(at.get, end.get),
        ),
      ),
      i32.shrU(i32.sub(place.get, out.get), i32.const(2)),
    );
  },
);

/** `addScaled(out, normals, factor, bytes)`: adds factor × singles to doubles; `bytes` of singles, a multiple of 16. */
export const addScaled = defineFunction(
  'addScaled',
  { out: 'i32', normals: 'i32', factor: 'f64', bytes: 'i32' },
  'void',
  ({ out, normals, factor, bytes }, declare) => {
    const four = declare('v128');
    const scale = declare('v128');
    const add = (half: Code<'v128'>, offset: number) =>
      v128.store(
        out.get,
        f64x2.add(v128.load(out.get, offset), f64x2.mul(f64x2.promoteLowF32x4(half), scale.get)),
        offset,
      );
    return sequence(
      scale.set(f64x2.splat(factor.get)),
      repeat(
        bytes.get,
        sequence(
          four.set(v128.load(normals.get)),
          add(four.get, 0),
          add(v128.upperHalf(four.get), 16),
          normals.set(i32.add(normals.get, i32.const(16))),
          out.set(i32.add(out.get, i32.const(32))),
          bytes.set(i32.sub(bytes.get, i32.const(16))),
        ),
        bytes.get,
      ),
    );
  },
);

/**
 * `book(picked, count, amounts, onsets, table, rates, from, span, spread, months, share)`: for each picked path an amount from
 * the quantile table, an onset in from … from + span − 1, and two entries in the table of changes (`rates`: months + 1 rows of
 * doubles): amount × share more per month from the onset, as much less after `spread` months. What lies beyond the horizon
 * goes into the last row, which nobody reads.
 */
export const book = defineFunction(
  'book',
  {
    picked: 'i32',
    count: 'i32',
    amounts: 'i32',
    onsets: 'i32',
    table: 'i32',
    rates: 'i32',
    from: 'i32',
    span: 'i32',
    spread: 'i32',
    months: 'i32',
    share: 'f64',
  },
  'void',
  (p, declare) => {
    const path = declare('i32');
    const word = declare('i32');
    const flip = declare('i32');
    const cell = declare('i32');
    const onset = declare('i32');
    const place = declare('i32');
    const bits = declare('i64');
    const rate = declare('f64');
    const inRow = (row: Code<'i32'>) => i32.load(i32.add(row, i32.shrU(path.get, i32.const(1))));
    const changeFrom = (month: Code<'i32'>, by: Code<'f64'>) =>
      sequence(
        place.set(i32.add(i32.add(p.rates.get, path.get), rowOffset(least(month, p.months.get)))),
        f64.store(place.get, f64.add(f64.load(place.get), by)),
      );
    return sequence(
      p.count.set(i32.add(p.picked.get, i32.shl(p.count.get, i32.const(2)))),
      repeat(
        i32.ltU(p.picked.get, p.count.get),
        sequence(
          path.set(i32.load(p.picked.get)),
          word.set(inRow(p.amounts.get)),
          // From the upper half on, a word counts from the other end.
          flip.set(i32.shrS(word.get, i32.const(31))),
          bits.set(distanceBits(i32.xor(word.get, flip.get))),
          cell.set(i32.add(p.table.get, i32.and(flip.get, i32.const(HALF_TABLE * 8)))),
          cell.set(i32.add(cell.get, cellOffset(bits.get))),
          rate.set(f64.mul(interpolate(cell.get, withinCell(bits.get)), p.share.get)),
          onset.set(i32.add(p.from.get, scaled(inRow(p.onsets.get), p.span.get))),
          changeFrom(onset.get, rate.get),
          changeFrom(i32.add(onset.get, p.spread.get), f64.sub(f64.const(0), rate.get)),
          p.picked.set(i32.add(p.picked.get, i32.const(4))),
        ),
        i32.ltU(p.picked.get, p.count.get),
      ),
    );
  },
);

/** Where the row of a month begins. */
function rowOffset(month: Code<'i32'>): Code<'i32'> {
  return i32.shl(month, i32.const(Math.log2(ROW_BYTES)));
}

/** The bits of the double word + 1/2: its exponent is the octave, its first bits the cell within. */
function distanceBits(word: Code<'i32'>): Code<'i64'> {
  return i64.reinterpretF64(f64.add(f64.convertI32U(word), f64.const(0.5)));
}

/** Where the cell of a distance begins in its half of a table. */
function cellOffset(bits: Code<'i64'>): Code<'i32'> {
  const cell = i32.wrapI64(i64.shrU(bits, i64.const(52 - Math.log2(CELLS_PER_OCTAVE))));
  return i32.shl(i32.sub(cell, i32.const(1022 * CELLS_PER_OCTAVE)), i32.const(3));
}

/** On the line from one node of a table to the next. */
function interpolate(cell: Code<'i32'>, share: Code<'f64'>): Code<'f64'> {
  return f64.add(f64.load(cell), f64.mul(f64.sub(f64.load(cell, 8), f64.load(cell)), share));
}

/** ⌊word · span / 2^32⌋: whole numbers from 0, as likely as can be. */
function scaled(word: Code<'i32'>, span: Code<'i32'>): Code<'i32'> {
  const product = i64.mul(i64.extendI32U(word), i64.extendI32U(span));
  return i32.wrapI64(i64.shrU(product, i64.const(32)));
}

/** How far within its cell a number lies, 0 to 1, of the bits of its double: the rest of the mantissa. */
function withinCell(bits: Code<'i64'>): Code<'f64'> {
  const rest = i64.shrU(i64.shl(bits, i64.const(17)), i64.const(17));
  const one = i64.shl(i64.const(1023), i64.const(52));
  return f64.mul(f64.sub(f64.reinterpretI64(i64.or(rest, one)), f64.const(1)), f64.const(CELLS_PER_OCTAVE));
}

/** `sumPicked(values, picked, count)`: the sum of a row's doubles over the picked paths. */
export const sumPicked = defineFunction(
  'sumPicked',
  { values: 'i32', picked: 'i32', count: 'i32' },
  'f64',
  ({ values, picked, count }, declare) => {
    const sum = declare('f64');
    const end = declare('i32');
    return valueAfter(
      sequence(
        end.set(i32.add(picked.get, i32.shl(count.get, i32.const(2)))),
        repeat(
          i32.ltU(picked.get, end.get),
          sequence(
            sum.set(f64.add(sum.get, f64.load(i32.add(values.get, i32.load(picked.get))))),
            picked.set(i32.add(picked.get, i32.const(4))),
          ),
          i32.ltU(picked.get, end.get),
        ),
      ),
      sum.get,
    );
  },
);

/** Statements, and then a value. */
export function valueAfter<T extends 'i32' | 'f64'>(statements: Code<'void'>, value: Code<T>): Code<T> {
  return code(statements.bytes, value.bytes);
}
