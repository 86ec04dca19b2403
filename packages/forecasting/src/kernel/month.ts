import { type Code, sequence } from '../wasm/code.ts';
import { defineFunction } from '../wasm/module.ts';
import { f64, i32, i64, type Local, repeat, when } from '../wasm/scalar.ts';
import { f64x2, i64x2, lane, lowWord, v128 } from '../wasm/vector.ts';
import { HALF_ROW_BYTES, MONTH_BLOCK, ROW_BYTES } from './layout.ts';

type Vector = Local<'v128'>;

/** The rows of a chunk that live from month to month: run rate of events, opening, lowest cash, factors of noise. */
export const STATE_ROWS = { rate: 0, opening: 1, lowest: 2, factors: 3 } as const;

/**
 * `month{K}(block, state, changes, normals, before, out, count)`: one month for every path of a chunk, with K factors of noise:
 *
 *     rate += change;  x_k = phi_k·x_k + Σ_j mix_kj·z_j;  cash = before + net − rate + Σ_k weight_k·x_k
 *     lowest = min(lowest, cash − dip)
 *
 * `before` is the row of the cash of the month before, `out` gets that of this one; `changes` is left at 0 for the next chunk. Of the first `count` paths the block gets the sum of cash, how
 * many are below the floor (cash − dip < floor) and by how much altogether.
 */
export function monthStep(factors: number) {
  return defineFunction(
    `month${factors}`,
    { block: 'i32', state: 'i32', changes: 'i32', normals: 'i32', before: 'i32', out: 'i32', count: 'i32' },
    'void',
    ({ block, state, changes, normals, before, out, count }, declare) => {
      const vectors = (length: number) => Array.from({ length }, () => declare('v128'));
      const end = declare('i32');
      const constant = (offset: number): [Vector, Code<'void'>] => {
        const local = declare('v128');
        return [local, local.set(v128.load64Splat(block.get, offset))];
      };
      const [net, setNet] = constant(MONTH_BLOCK.net);
      const [dip, setDip] = constant(MONTH_BLOCK.dip);
      const [floor, setFloor] = constant(MONTH_BLOCK.floor);
      const per = Array.from({ length: factors }, (_, k) => ({
        phi: constant(MONTH_BLOCK.phi + 8 * k),
        weight: constant(MONTH_BLOCK.weight + 8 * k),
        mix: Array.from({ length: k + 1 }, (_, j) => constant(MONTH_BLOCK.mix + 32 * k + 8 * j)),
      }));
      const shocks = vectors(factors);
      const [x, cash, low, below] = vectors(4) as [Vector, Vector, Vector, Vector];
      const [sum, breaches, shortfall] = vectors(3) as [Vector, Vector, Vector];

      const noise = (half: number) =>
        per.map(({ phi, weight, mix }, k) => {
          const at = STATE_ROWS.factors * ROW_BYTES + k * ROW_BYTES + 16 * half;
          const mixed = mix.reduce(
            (total, [share], j) => f64x2.add(total, f64x2.mul(shockOf(shocks, j, half), share.get)),
            f64x2.mul(v128.load(state.get, at), phi[0].get),
          );
          return sequence(
            x.set(mixed),
            v128.store(state.get, x.get, at),
            cash.set(f64x2.add(cash.get, f64x2.mul(x.get, weight[0].get))),
          );
        });

      /** Two paths; `valid` tells which of them count. */
      const two = (half: number, valid: Code<'v128'> | undefined) => {
        const only = (value: Code<'v128'>) => (valid === undefined ? value : v128.and(value, valid));
        const row = (index: number) => index * ROW_BYTES + 16 * half;
        return sequence(
          low.set(f64x2.add(v128.load(state.get, row(STATE_ROWS.rate)), v128.load(changes.get, 16 * half))),
          v128.store(changes.get, f64x2.const(0), 16 * half),
          v128.store(state.get, low.get, row(STATE_ROWS.rate)),
          cash.set(f64x2.add(v128.load(before.get, 16 * half), f64x2.sub(net.get, low.get))),
          ...noise(half),
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
      };
      const four = (isMasked: boolean) => {
        const valid = (half: number) =>
          isMasked
            ? i64x2.gtS(i64x2.splat(i64.extendI32U(count.get)), i64x2.const(2 * half, 2 * half + 1))
            : undefined;
        return sequence(
          ...shocks.map((shock, k) => shock.set(v128.load(normals.get, k * HALF_ROW_BYTES))),
          two(0, valid(0)),
          two(1, valid(1)),
        );
      };
      const forward = (local: Local<'i32'>, bytes: number) => local.set(i32.add(local.get, i32.const(bytes)));

      return sequence(
        setNet,
        setDip,
        setFloor,
        ...per.flatMap(({ phi, weight, mix }) => [phi[1], weight[1], ...mix.map(([, set]) => set)]),
        end.set(i32.add(out.get, i32.shl(i32.shrU(count.get, i32.const(2)), i32.const(5)))),
        repeat(
          i32.ltU(out.get, end.get),
          sequence(
            four(false),
            forward(state, 32),
            forward(changes, 32),
            forward(normals, 16),
            forward(before, 32),
            forward(out, 32),
          ),
          i32.ltU(out.get, end.get),
        ),
        count.set(i32.and(count.get, i32.const(3))),
        when(count.get, four(true)),
        f64.store(block.get, f64.add(lane(sum.get, 0), lane(sum.get, 1)), MONTH_BLOCK.sum),
        f64.store(block.get, countOf(breaches), MONTH_BLOCK.breaches),
        f64.store(block.get, f64.add(lane(shortfall.get, 0), lane(shortfall.get, 1)), MONTH_BLOCK.shortfall),
      );
    },
  );
}

/** Shock j of two of the four paths, as doubles. */
function shockOf(shocks: readonly Vector[], j: number, half: number): Code<'v128'> {
  const four = shocks[j] as Vector;
  return f64x2.promoteLowF32x4(half === 0 ? four.get : v128.upperHalf(four.get));
}

/** The hits that two lanes counted, as a double. */
function countOf(lanes: Vector): Code<'f64'> {
  return f64.convertI32U(i32.add(lowWord(lanes.get, 0), lowWord(lanes.get, 1)));
}
