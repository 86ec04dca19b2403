import type { PlainDate } from '@regietafel/domain/core/dates';
import type { Signal } from '@regietafel/domain/warning/evaluate';
import { type Horizon, hindsightOf, USUAL_HORIZON_WEEKS } from '@regietafel/domain/warning/hindsight';
import type { DrawFigures, JudgedDraw } from '@regietafel/domain/warning/judged-draw';
import { replay } from '@regietafel/domain/warning/replay';
import type { RuleSet } from '@regietafel/domain/warning/rule';
import { isOf, warningFigures } from '@regietafel/domain/warning/rule-figures';
import { INDICATOR_DEFINITIONS } from '../../reference-data/indicator-definitions.ts';
import { SCENARIO_SEED } from './chance.ts';
import { nationalPast } from './past.ts';

/** On what the standard rules are judged: ten years of a fictitious country, up to a day that never moves. */
export const JUDGED = {
  providers: 300,
  from: '2016-11-01' as PlainDate,
  through: '2026-11-01' as PlainDate,
  horizonWeeks: USUAL_HORIZON_WEEKS,
} as const;

/** The draw that is loaded everywhere, by which the scenario was made, and draws that nothing was chosen on. */
export const JUDGED_SEEDS = [SCENARIO_SEED, 4, 5, 6, 7, 8] as const;
/** The rules were chosen on the draw that is loaded and on these. */
export const CHOSEN_ON = [SCENARIO_SEED, 2, 3] as const;

/** Judges a rule set on one draw of the scenario. */
export function judgeDraw(ruleSet: Pick<RuleSet, 'rules'>, seed: number): JudgedDraw {
  const past = nationalPast(JUDGED.providers, { from: JUDGED.from, today: JUDGED.through, seed });
  const horizon: Horizon = { ...JUDGED };
  const replayed = past.map(({ facts, declinedOn, recovered }) => ({
    looks: replay(ruleSet, INDICATOR_DEFINITIONS, facts, horizon),
    declinedOn,
    recovered,
  }));
  const figuresOf = (isWatched: (signal: Signal) => boolean): DrawFigures => {
    const hindsights = replayed.map(({ looks, declinedOn, recovered }) => ({
      hindsight: hindsightOf(looks, declinedOn, isWatched, horizon),
      recovered,
    }));
    const { declined, warned, weeksBefore, alarms, falseAlarms } = warningFigures(
      hindsights.map(({ hindsight }) => hindsight),
    );
    const turned = hindsights
      .filter(({ recovered }) => recovered)
      .flatMap(({ hindsight }) => hindsight.alarms)
      .filter(({ outcome }) => outcome === 'false').length;
    return { declined, warned, weeksBefore, alarms, falseAlarms, turned };
  };
  return {
    seed,
    isTuned: CHOSEN_ON.some((one) => one === seed),
    figures: { whole: figuresOf(() => true), serious: figuresOf(isOf('serious')) },
  };
}
