import { type Code, sequence } from '../wasm/code.ts';
import { type Declare, defineFunction, type WasmFunction } from '../wasm/module.ts';
import { f64, i32, i64, type Local, repeat, when } from '../wasm/scalar.ts';
import { f64x2, i64x2, lane, lowWord, v128 } from '../wasm/vector.ts';
import { HALF_ROW_BYTES, MONTH_BLOCK, ROW_BYTES } from './layout.ts';

type Vector = Local<'v128'>;
type Address = Local<'i32'>;

/** The rows of a chunk that live from month to month: run rate of events, opening, lowest cash, factors of noise. */
export const STATE_ROWS = { rate: 0, opening: 1, lowest: 2, factors: 3 } as const;

/** Where a step reads and writes; the addresses go forward with the paths. */
interface Rows {
  readonly state: Address;
  readonly changes: Address;
  readonly normals: Address;
  readonly before: Address;
  readonly out: Address;
}

/** The figures of the month, each in both halves of a vector. */
interface Figures {
  readonly net: Vector;
  readonly dip: Vector;
  readonly floor: Vector;
  readonly factors: readonly Factor[];
}

interface Factor {
  readonly phi: Vector;
  readonly weight: Vector;
  /** How much of each shock goes into it, up to its own. */
  readonly mix: readonly Vector[];
}

/** What is worked with along the paths, and added up over them. */
interface Work {
  readonly shocks: readonly Vector[];
  readonly x: Vector;
  readonly cash: Vector;
  readonly low: Vector;
  readonly below: Vector;
  readonly sum: Vector;
  readonly breaches: Vector;
  readonly shortfall: Vector;
}

/**
 * `month{K}(block, state, changes, normals, before, out, count)`: one month for every path of a chunk, with K factors of noise:
 *
 *     rate += change;  x_k = phi_k·x_k + Σ_j mix_kj·z_j;  cash = before + net − rate + Σ_k weight_k·x_k
 *     lowest = min(lowest, cash − dip)
 *
 * `before` is the row of the cash of the month before, `out` gets that of this one; `changes` is left at 0 for the next chunk. Of
 * the first `count` paths the block gets the sum of cash, how many are below the floor (cash − dip < floor) and by how much
 * altogether.
 */
export function monthStep(factors: number): WasmFunction {
  return defineFunction(
    `month${factors}`,
    {
      block: 'i32',
      state: 'i32',
      changes: 'i32',
      normals: 'i32',
      before: 'i32',
      out: 'i32',
      count: 'i32',
    },
    'void',
    ({ block, count, ...rows }, declare) => {
      const [figures, readFigures] = declareFigures(block, factors, declare);
      const work = declareWork(factors, declare);
      const end = declare('i32');
      const fourPaths = (valid: (half: number) => Code<'v128'> | undefined) =>
        sequence(
          ...work.shocks.map((shock, k) => shock.set(v128.load(rows.normals.get, k * HALF_ROW_BYTES))),
          twoPaths(rows, figures, work, 0, valid(0)),
          twoPaths(rows, figures, work, 1, valid(1)),
        );
      return sequence(
        readFigures,
        end.set(i32.add(rows.out.get, i32.shl(i32.shrU(count.get, i32.const(2)), i32.const(5)))),
        repeat(
          i32.ltU(rows.out.get, end.get),
          sequence(
            fourPaths(() => undefined),
            goForward(rows),
          ),
          i32.ltU(rows.out.get, end.get),
        ),
        // What is left of a chunk that does not end on four: all are drawn, and those that count are added up.
        count.set(i32.and(count.get, i32.const(3))),
        when(
          count.get,
          fourPaths((half) => isWithin(count, half)),
        ),
        writeSums(block, work),
      );
    },
  );
}

function declareFigures(block: Address, factors: number, declare: Declare): [Figures, Code<'void'>] {
  const read: Code<'void'>[] = [];
  const constant = (offset: number) => {
    const local = declare('v128');
    read.push(local.set(v128.load64Splat(block.get, offset)));
    return local;
  };
  const figures: Figures = {
    net: constant(MONTH_BLOCK.net),
    dip: constant(MONTH_BLOCK.dip),
    floor: constant(MONTH_BLOCK.floor),
    factors: Array.from({ length: factors }, (_, k) => ({
      phi: constant(MONTH_BLOCK.phi + 8 * k),
      weight: constant(MONTH_BLOCK.weight + 8 * k),
      mix: Array.from({ length: k + 1 }, (_, j) => constant(MONTH_BLOCK.mix + 32 * k + 8 * j)),
    })),
  };
  return [figures, sequence(...read)];
}

function declareWork(factors: number, declare: Declare): Work {
  const vector = () => declare('v128');
  return {
    shocks: Array.from({ length: factors }, vector),
    x: vector(),
    cash: vector(),
    low: vector(),
    below: vector(),
    sum: vector(),
    breaches: vector(),
    shortfall: vector(),
  };
}

/** Two of four paths; `valid` tells which of them count, undefined: both. */
function twoPaths(
  { state, changes, before, out }: Rows,
  figures: Figures,
  work: Work,
  half: number,
  valid: Code<'v128'> | undefined,
): Code<'void'> {
  const { cash, low, below, sum, breaches, shortfall } = work;
  const { net, dip, floor } = figures;
  const only = (value: Code<'v128'>) => (valid === undefined ? value : v128.and(value, valid));
  const row = (index: number) => index * ROW_BYTES + 16 * half;
  return sequence(
    low.set(f64x2.add(v128.load(state.get, row(STATE_ROWS.rate)), v128.load(changes.get, 16 * half))),
    v128.store(changes.get, f64x2.const(0), 16 * half),
    v128.store(state.get, low.get, row(STATE_ROWS.rate)),
    cash.set(f64x2.add(v128.load(before.get, 16 * half), f64x2.sub(net.get, low.get))),
    ...figures.factors.map((factor, k) => addNoise(state, factor, work, row(STATE_ROWS.factors + k), half)),
    v128.store(out.get, cash.get, 16 * half),
    low.set(f64x2.sub(cash.get, dip.get)),
    v128.store(
      state.get,
      f64x2.pmin(v128.load(state.get, row(STATE_ROWS.lowest)), low.get),
      row(STATE_ROWS.lowest),
    ),
    below.set(f64x2.sub(floor.get, low.get)),
    sum.set(f64x2.add(sum.get, only(cash.get))),
    breaches.set(i64x2.sub(breaches.get, only(f64x2.lt(low.get, floor.get)))),
    shortfall.set(f64x2.add(shortfall.get, only(f64x2.pmax(f64x2.const(0), below.get)))),
  );
}

/** A factor goes on by a month, and what it adds to the cash is added. */
function addNoise(
  state: Address,
  { phi, weight, mix }: Factor,
  { shocks, x, cash }: Work,
  at: number,
  half: number,
): Code<'void'> {
  const mixed = mix.reduce(
    (total, share, j) => f64x2.add(total, f64x2.mul(shockOf(shocks, j, half), share.get)),
    f64x2.mul(v128.load(state.get, at), phi.get),
  );
  return sequence(
    x.set(mixed),
    v128.store(state.get, x.get, at),
    cash.set(f64x2.add(cash.get, f64x2.mul(x.get, weight.get))),
  );
}

/** Shock j of two of the four paths, as doubles. */
function shockOf(shocks: readonly Vector[], j: number, half: number): Code<'v128'> {
  const four = shocks[j] as Vector;
  return f64x2.promoteLowF32x4(half === 0 ? four.get : v128.upperHalf(four.get));
}

/** All bits where the path of a half is among the first `count` of four. */
function isWithin(count: Address, half: number): Code<'v128'> {
  return i64x2.gtS(i64x2.splat(i64.extendI32U(count.get)), i64x2.const(2 * half, 2 * half + 1));
}

/** To the next four paths: rows of doubles by 32 bytes, those of singles by 16. */
function goForward({ state, changes, normals, before, out }: Rows): Code<'void'> {
  const by = (address: Address, bytes: number) => address.set(i32.add(address.get, i32.const(bytes)));
  return sequence(by(state, 32), by(changes, 32), by(normals, 16), by(before, 32), by(out, 32));
}

function writeSums(block: Address, { sum, breaches, shortfall }: Work): Code<'void'> {
  const bothLanes = (vector: Vector) => f64.add(lane(vector.get, 0), lane(vector.get, 1));
  const hits = i32.add(lowWord(breaches.get, 0), lowWord(breaches.get, 1));
  return sequence(
    f64.store(block.get, bothLanes(sum), MONTH_BLOCK.sum),
    f64.store(block.get, f64.convertI32U(hits), MONTH_BLOCK.breaches),
    f64.store(block.get, bothLanes(shortfall), MONTH_BLOCK.shortfall),
  );
}
