import type { RiskId } from '../core/ids.ts';
import { eventKey, worksKey } from './compile-cash-events.ts';
import { type Candidate, isOn, leftOut } from './compile-event.ts';
import type { ForecastOverrides, NotInFigure } from './compiled.ts';
import type { ForecastInput } from './forecast-input.ts';

/** Which events stand for the euros of which risks. */
export interface Coverage {
  /** The events that stay. */
  readonly candidates: readonly Candidate[];
  /** Events for whose euros another event stands already. */
  readonly left: readonly NotInFigure[];
  readonly coveredBy: ReadonlyMap<RiskId, string>;
}

/**
 * Lets every event that is on stand for the risks that it covers, so that no euro is counted twice. The works of the chosen
 * phasing go first and stand together for their risks; then what is in the base, then what is switched on, in the order
 * of recording. An event that covers a risk which another stands for already is left out whole, and covers nothing.
 */
export function coverRisks(
  candidates: readonly Candidate[],
  input: ForecastInput,
  overrides: ForecastOverrides,
): Coverage {
  const covers = coveredRisks(input);
  const coveredBy = new Map<RiskId, string>();
  const left: NotInFigure[] = [];
  const staying = candidates
    .toSorted((a, b) => turnOf(a) - turnOf(b))
    .filter((candidate) => {
      if (!isOn(candidate, overrides.events[candidate.key])) return true;
      const risks = covers.get(candidate.key) ?? [];
      const other = risks.map((riskId) => coveredBy.get(riskId)).find((key) => key !== undefined);
      // Works are one plan: one beside the other they stand for the same risk without counting it twice.
      if (other !== undefined && candidate.kind !== 'vastgoed') {
        left.push(leftOut(candidate, 'covered', candidate.figure.cents, other));
        return false;
      }
      for (const riskId of risks) if (!coveredBy.has(riskId)) coveredBy.set(riskId, candidate.key);
      return true;
    });
  return { candidates: staying, left, coveredBy };
}

function turnOf({ kind, class: standing }: Candidate): number {
  if (kind === 'vastgoed') return 0;
  return standing === 'base' ? 1 : 2;
}

function coveredRisks({ events, works }: ForecastInput): ReadonlyMap<string, readonly RiskId[]> {
  return new Map([
    ...events.map(({ eventId, coversRiskIds }) => [eventKey(eventId), coversRiskIds] as const),
    ...works.map(({ key, coversRiskIds }) => [worksKey(key), coversRiskIds] as const),
  ]);
}
