import type { CashEvent, CashModel, Distribution } from './cash-model.ts';

/** One risk of the reference workload's file. */
export interface ReferenceRisk {
  readonly type: 'tri' | 'pert' | 'logn';
  readonly p: number;
  readonly lo: number;
  readonly mode: number;
  readonly hi: number;
  readonly mu: number;
  readonly sg: number;
  readonly on0: number;
  readonly on1: number;
  readonly dur: number;
}

/** The form of the reference workload: receipts and payments per month, each with a factor of noise, in euros. */
export interface ReferenceFile {
  readonly M: number;
  readonly opening: number;
  readonly limit: number;
  readonly phi: readonly [number, number];
  readonly sig: readonly [number, number];
  readonly rho: number;
  readonly rev: readonly number[];
  readonly cost: readonly number[];
  readonly risks: readonly ReferenceRisk[];
}

/** Receipts × (1 + x) − payments × (1 + y): the base is their difference, the factors weigh receipts and minus payments. */
export function modelOfReference(file: ReferenceFile): CashModel {
  const [phiRev, phiCost] = file.phi;
  const [sigmaRev, sigmaCost] = file.sig;
  return {
    months: file.M,
    opening: file.opening,
    limit: file.limit,
    net: file.rev.map((receipts, month) => receipts - (file.cost[month] ?? Number.NaN)),
    dip: file.rev.map(() => 0),
    noise: [
      { phi: phiRev, sigma: sigmaRev, weight: file.rev },
      { phi: phiCost, sigma: sigmaCost, weight: file.cost.map((payments) => -payments) },
    ],
    noiseCorrelation: [
      [1, file.rho],
      [file.rho, 1],
    ],
    events: file.risks.map(eventOf),
    eventCorrelation: null,
  };
}

function eventOf(risk: ReferenceRisk, index: number): CashEvent {
  return {
    id: `risk ${index + 1}`,
    probability: risk.p,
    amount: amountOf(risk),
    onset: { from: risk.on0, to: risk.on1 },
    spread: risk.dur,
  };
}

function amountOf({ type, lo, mode, hi, mu, sg }: ReferenceRisk): Distribution {
  switch (type) {
    case 'tri':
      return { kind: 'triangular', min: lo, mode, max: hi };
    case 'pert':
      return { kind: 'pert', min: lo, mode, max: hi };
    case 'logn':
      return { kind: 'lognormal', mu, sigma: sg, sign: 1 };
  }
}
