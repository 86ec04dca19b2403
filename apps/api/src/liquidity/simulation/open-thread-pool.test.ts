import { checkModel } from '@regietafel/forecasting/model/check-model';
import { USUAL } from '@regietafel/forecasting/simulate/request';
import { simulate } from '@regietafel/forecasting/simulate/simulate';
import { buildEvent, buildModel } from '@regietafel/forecasting/testing/models';
import { afterAll, expect, test } from 'vitest';
import { openThreadPool } from './open-thread-pool.ts';

const pools = [1, 2, 3].map(openThreadPool);
afterAll(() => {
  for (const pool of pools) pool.end();
});

test('threads draw the same bytes as the server alone', async () => {
  const weight = Array.from({ length: 12 }, () => 100);
  const checked = checkModel(
    buildModel({
      noise: [{ phi: 0.5, sigma: 1, weight }],
      events: [buildEvent({ probability: 0.4, amount: { kind: 'lognormal', mu: 4, sigma: 1, sign: 1 } })],
    }),
  );
  if (!checked.ok) throw new Error('the model is sound');
  const request = { model: checked.value, run: { paths: 30_000, seed: 8 }, asked: USUAL };
  const alone = JSON.stringify(simulate(request.model, request.run));
  for (const pool of pools) expect(JSON.stringify(await pool.simulate(request))).toBe(alone);
});
