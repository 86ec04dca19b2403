import { expect, test } from 'vitest';
import { buildModel, checked } from '../testing/models.ts';
import { USUAL } from './request.ts';
import { simulate } from './simulate.ts';
import { CERTAINTIES, findSupportNeeded } from './simulation.ts';

// Without chance the lowest cash is known: 100 less each month, from 1,000.
const model = checked(buildModel({ limit: 50, net: Array.from({ length: 12 }, () => -100) }));
const simulation = simulate(model, { paths: 100, seed: 1 }, { ...USUAL, horizons: [6] });

test('the support that is needed is what lacks at the horizon; below 0 it can be missed', () => {
  for (const certainty of [0.5, 0.95, 0.995, 0.999]) {
    expect(findSupportNeeded(simulation, certainty, 12)).toBe(150);
    expect(findSupportNeeded(simulation, certainty, 6)).toBe(-450);
  }
});

test('only what was asked for is known', () => {
  expect(findSupportNeeded(simulation, 0.95, 7)).toBeUndefined();
  expect(findSupportNeeded(simulation, 0.955, 12)).toBeUndefined();
  expect(findSupportNeeded(simulation, 0.49, 12)).toBeUndefined();
});

test('certainties are the whole per cents from 50 to 99, and two beyond', () => {
  expect(CERTAINTIES).toHaveLength(52);
  expect([CERTAINTIES[0], CERTAINTIES[49], ...CERTAINTIES.slice(50)]).toEqual([0.5, 0.99, 0.995, 0.999]);
});
