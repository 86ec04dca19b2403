import { canonicalJson } from '../core/canonical-json.ts';
import { eventKey } from './compile-cash-events.ts';
import { riskKey } from './compile-risks.ts';
import type { ForecastInput } from './forecast-input.ts';
import type { DriverKey } from './plan.ts';
import type { ViewJudgements } from './view-judgements.ts';

/** One place where two views of a forecast differ. */
export interface ViewChange {
  /** The event's key (`risk:…`, `event:…`), `return`, or `driver:<key>`. */
  readonly id: string;
  readonly kind: 'risk' | 'event' | 'return' | 'assumption';
  /** What the risk or event is called; null for the return and for a driver. */
  readonly title: string | null;
  /** The risk's number in the register. */
  readonly number: number | null;
  readonly driver: DriverKey | null;
  /** Takes this place over from the second view; leaves what it gets as it is. */
  readonly apply: (judgements: ViewJudgements) => ViewJudgements;
}

/**
 * The places where two views differ, each of which can be taken over by itself: all taken over, the first view is the
 * second. Risks first, by number, then events, the return and the assumptions under the drivers. Views that hold the same
 * of a place do not differ there, whoever says it.
 */
export function changesBetween(
  input: ForecastInput,
  one: ViewJudgements,
  other: ViewJudgements,
): readonly ViewChange[] {
  return [
    ...riskChanges(input, one, other),
    ...eventChanges(input, one, other),
    ...returnChange(one, other),
    ...driverChanges(input, one, other),
  ];
}

const UNNAMED = { title: null, number: null, driver: null } as const;

function riskChanges(
  { risks }: ForecastInput,
  one: ViewJudgements,
  other: ViewJudgements,
): readonly ViewChange[] {
  return risks
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ riskId, title, number, status }) => {
      const theirs = other.risks.get(riskId);
      // A settled risk is in no forecast, whatever anybody once thought of it.
      if (theirs === undefined || status === 'opgelost' || isSame(one.risks.get(riskId), theirs)) return [];
      const apply = (judgements: ViewJudgements): ViewJudgements => ({
        ...judgements,
        risks: new Map(judgements.risks).set(riskId, theirs),
      });
      return [{ ...UNNAMED, id: riskKey(riskId), kind: 'risk' as const, title, number, apply }];
    });
}

function eventChanges(
  { events }: ForecastInput,
  one: ViewJudgements,
  other: ViewJudgements,
): readonly ViewChange[] {
  return events
    .filter(({ eventId }) => one.baseEvents.has(eventId) !== other.baseEvents.has(eventId))
    .map(({ eventId, title }) => ({
      ...UNNAMED,
      id: eventKey(eventId),
      kind: 'event',
      title,
      apply: (judgements) => {
        const baseEvents = new Set(judgements.baseEvents);
        if (other.baseEvents.has(eventId)) baseEvents.add(eventId);
        else baseEvents.delete(eventId);
        return { ...judgements, baseEvents };
      },
    }));
}

function returnChange(one: ViewJudgements, other: ViewJudgements): readonly ViewChange[] {
  const { theoreticalBp } = other;
  if (one.theoreticalBp === theoreticalBp) return [];
  return [
    {
      ...UNNAMED,
      id: 'return',
      kind: 'return',
      apply: (judgements) => ({ ...judgements, theoreticalBp }),
    },
  ];
}

function driverChanges(
  { plan }: ForecastInput,
  one: ViewJudgements,
  other: ViewJudgements,
): readonly ViewChange[] {
  const pointsIn = ({ driverPoints }: ViewJudgements, key: DriverKey) => driverPoints[key] ?? 0;
  return plan.drivers
    .filter(({ key }) => pointsIn(one, key) !== pointsIn(other, key))
    .map(({ key }) => ({
      ...UNNAMED,
      id: `driver:${key}`,
      kind: 'assumption',
      driver: key,
      apply: (judgements) => ({
        ...judgements,
        driverPoints: { ...judgements.driverPoints, [key]: pointsIn(other, key) },
      }),
    }));
}

/** Who says it makes no difference to the figures. */
function isSame(one: object | undefined, other: object): boolean {
  const told = (judgement: object | undefined) => canonicalJson({ ...judgement, authorTenantId: null });
  return told(one) === told(other);
}
