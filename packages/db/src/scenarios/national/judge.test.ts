import { JUDGED_SCENARIO } from '@regietafel/domain/warning/judged-scenario';
import { STANDARD_RULE_SET } from '@regietafel/domain/warning/standard-rules';
import { describe, expect, it, test } from 'vitest';
import { CHOSEN_ON, JUDGED, JUDGED_SEEDS, judgeDraw } from './judge.ts';

/** A draw is years of looks at 300 providers. */
const TIMEOUT = 120_000;

describe('the figures of the standard rules on the national scenario', () => {
  test.each(JUDGED_SCENARIO.draws)(
    'of draw $seed are what the rules and the scenario come to now (pnpm exec node infra/scripts/judge-scenario.ts)',
    (written) => expect(judgeDraw(STANDARD_RULE_SET, written.seed)).toEqual(written),
    TIMEOUT,
  );

  it('tell of the draw that is loaded, and of at least five that nothing was chosen on', () => {
    const { draws, ...on } = JUDGED_SCENARIO;
    expect(on).toEqual(JUDGED);
    expect(draws.map(({ seed }) => seed)).toEqual(JUDGED_SEEDS);
    const unseen = draws.filter(({ isTuned }) => !isTuned).map(({ seed }) => seed);
    expect(unseen.length).toBeGreaterThanOrEqual(5);
    expect(unseen.filter((seed) => CHOSEN_ON.some((one) => one === seed))).toEqual([]);
  });
});
