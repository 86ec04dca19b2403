import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, revisionId, scenarioId } from '../core/ids.ts';
import { mayWiden } from '../core/may-widen.ts';
import { origin } from '../core/origin.ts';
import { line, text } from '../core/text.ts';
import { forecastOverrides } from './overrides.ts';

export const SCENARIO_BOUNDS = { name: 200, note: 4000, removedReason: 2000 } as const;

const content = {
  name: line({ max: SCENARIO_BOUNDS.name }),
  note: text({ min: 0, max: SCENARIO_BOUNDS.note }),
  overrides: forecastOverrides,
};

export const shownScenario = z.object({
  ...content,
  scenarioId,
  revisionId,
  standPer: plainDate,
  isFictitious: z.boolean(),
  origin,
});
export type ShownScenario = z.infer<typeof shownScenario>;

/** A new scenario (`scenarioId` and `supersedes` null), or its next state. */
export const recordScenarioInput = z
  .strictObject({
    dossierId,
    scenarioId: z.nullable(scenarioId),
    supersedes: z.nullable(revisionId),
    kringId,
    mayWiden,
    standPer: plainDate,
    ...content,
  })
  .check(
    z.refine((input) => (input.scenarioId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );

/** Takes a scenario from the list; its history stays. */
export const removeScenarioInput = z.strictObject({
  dossierId,
  scenarioId,
  supersedes: revisionId,
  standPer: plainDate,
  reason: text({ max: SCENARIO_BOUNDS.removedReason }),
});

export const recordedScenario = z.object({ scenarioId, revisionId });

/** Details of a CONFLICT: the scenario as a colleague left it; null when it is out of sight. */
export const scenarioConflict = z.object({ current: z.nullable(shownScenario) });

const percent = z.int().check(z.gte(1), z.lte(99));

/** From which chance the own organisation calls something a real possibility, and from which likely. */
export const likelihood = z.strictObject({ possiblePercent: percent, likelyPercent: percent });
