import type { CashModel, Distribution } from '../model/cash-model.ts';
import { createEngine } from '../simulate/engine.ts';
import { USUAL } from '../simulate/request.ts';
import { simulate } from '../simulate/simulate.ts';
import { buildEvent, checked } from './models.ts';

const MONTHS = 36;
const AMOUNTS: readonly Distribution[] = [
  { kind: 'triangular', min: 40_000, mode: 50_000, max: 500_000 },
  { kind: 'pert', min: 130_000, mode: 330_000, max: 700_000 },
  { kind: 'lognormal', mu: 12.6, sigma: 0.5, sign: 1 },
  { kind: 'uniform', min: -90_000, max: 30_000 },
];

/** A plan of three years with sixteen risks of every kind, two factors of noise, and a season; figures are fictitious. */
function plan(areTogether: boolean, shift = 0): CashModel {
  const receipts = Array.from({ length: MONTHS }, (_, month) => 4_100_000 + 20_000 * ((month * 7) % 5));
  const events = AMOUNTS.flatMap((amount, kind) =>
    [0, 1, 2, 3].map((one) =>
      buildEvent({
        id: `risk ${kind}-${one}`,
        probability: 0.1 * (one + 1),
        amount,
        onset: { from: 4 * one + (one === 0 ? shift : 0), to: 4 * one + 9 },
        spread: 1 + 3 * kind,
      }),
    ),
  );
  const together = (i: number, j: number) => (i === j ? 1 : 0.3);
  return {
    months: MONTHS,
    opening: 2_400_000,
    limit: 500_000,
    net: receipts.map((value, month) => value - 4_090_000 - (month % 12 === 4 ? 300_000 : 0)),
    dip: receipts.map((_, month) => 10_000 * (month % 3)),
    noise: [
      { phi: 0.7, sigma: 0.012, weight: receipts },
      { phi: 0.6, sigma: 0.009, weight: receipts.map((value) => -value) },
    ],
    noiseCorrelation: [
      [1, -0.3],
      [-0.3, 1],
    ],
    events,
    eventCorrelation: areTogether ? events.map((_, i) => events.map((__, j) => together(i, j))) : null,
  };
}

/** What a simulation of a plan gives, as text: the same in every engine that runs this file. */
function answer(paths: number, seed: number, areTogether: boolean): string {
  return JSON.stringify(simulate(checked(plan(areTogether)), { paths, seed }));
}

/** Gives what is done for each picture while an event is dragged over a plan of 10,000 futures. */
function dragging(): (month: number) => number {
  const engine = createEngine();
  return (month) =>
    simulate(checked(plan(false, month % 9)), { paths: 10_000, seed: 1 }, USUAL, engine).lowest.mean;
}

// A browser that loads the bundle of this file, and the test that runs it in Node, find both here.
Object.assign(globalThis, { forecast: { answer, dragging } });
