import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildEvent, buildModel, checked } from '../testing/models.ts';
import { MODEL_VERSION } from './model-version.ts';
import { simulate } from './simulate.ts';

test('what is computed has not changed: if this fails, MODEL_VERSION takes a new name', () => {
  const weight = Array.from({ length: 12 }, (_, month) => 1_000 + 10 * month);
  const model = buildModel({
    limit: 500,
    dip: weight.map((value) => value / 100),
    noise: [
      { phi: 0.7, sigma: 0.1, weight },
      { phi: 0.4, sigma: 0.2, weight },
    ],
    noiseCorrelation: [
      [1, 0.25],
      [0.25, 1],
    ],
    events: [
      buildEvent({ id: 'a', probability: 0.3, amount: { kind: 'pert', min: 10, mode: 50, max: 400 } }),
      buildEvent({
        id: 'b',
        probability: 0.2,
        amount: { kind: 'lognormal', mu: 5, sigma: 0.7, sign: 1 },
        spread: 3,
      }),
      buildEvent({ id: 'c', probability: 0.6, amount: { kind: 'triangular', min: -90, mode: -40, max: 0 } }),
      buildEvent({
        id: 'd',
        probability: 0.5,
        amount: { kind: 'uniform', min: 1, max: 2 },
        onset: { from: 1, to: 9 },
      }),
    ],
    eventCorrelation: [
      [1, 0.3, 0, 0],
      [0.3, 1, 0, 0],
      [0, 0, 1, 0.6],
      [0, 0, 0.6, 1],
    ],
  });
  const digestOf = (value: unknown) =>
    createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
  const independent = { ...model, eventCorrelation: null };
  const digests = [model, independent].map((one) =>
    digestOf(simulate(checked(one), { paths: 2_100, seed: 42 })),
  );
  expect([MODEL_VERSION, ...digests]).toEqual(['regietafel-cash-1', '275d359d04391f03', 'c1ecdddd51703b1e']);
});
