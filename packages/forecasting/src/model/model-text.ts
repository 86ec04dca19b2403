import type { CashEvent, CashModel, Distribution, NoiseFactor } from './cash-model.ts';

/**
 * One text for one model: its fields in a fixed order, without white space, numbers as ECMAScript prints them. Two models that
 * give the same forecast by construction have the same text; warnings and other additions are no part of it.
 */
export function modelText(model: CashModel): string {
  const { months, opening, limit, net, dip, noiseCorrelation, eventCorrelation } = model;
  return JSON.stringify({
    months,
    opening,
    limit,
    net,
    dip,
    noise: model.noise.map(orderFactor),
    noiseCorrelation,
    events: model.events.map(orderEvent),
    eventCorrelation,
  });
}

/**
 * The hash that a result carries, so that anyone can see of which model it speaks. `hash` is SHA-256 of the UTF-8 form of a text
 * in hex: the caller has one, and this package stands on nothing.
 */
export function modelHash<T>(model: CashModel, hash: (text: string) => T): T {
  return hash(modelText(model));
}

function orderFactor({ phi, sigma, weight }: NoiseFactor): NoiseFactor {
  return { phi, sigma, weight };
}

function orderEvent({ id, probability, amount, onset, spread }: CashEvent): CashEvent {
  return {
    id,
    probability,
    amount: orderAmount(amount),
    onset: { from: onset.from, to: onset.to },
    spread,
  };
}

function orderAmount(amount: Distribution): Distribution {
  switch (amount.kind) {
    case 'fixed':
      return { kind: amount.kind, value: amount.value };
    case 'uniform':
      return { kind: amount.kind, min: amount.min, max: amount.max };
    case 'triangular':
    case 'pert':
      return { kind: amount.kind, min: amount.min, mode: amount.mode, max: amount.max };
    case 'lognormal':
      return { kind: amount.kind, mu: amount.mu, sigma: amount.sigma, sign: amount.sign };
  }
}
