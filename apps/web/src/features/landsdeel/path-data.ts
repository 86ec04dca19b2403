import type { Outlook } from '@regietafel/contracts/landsdeel/plan';
import { addHalves, halvesBetween, halvesFrom } from '@regietafel/domain/landsdeel/half-year';
import type { PathChartProps } from '@regietafel/ui/charts/path-chart';

type PathData = PathChartProps['data'];

type Sum = Outlook['totals'][number]['path'];

/** What a sum draws: one that misses a part is no point of the line, since it would look like fewer places. */
const drawn = ({ places, missing }: Sum): number | null => (missing === 0 ? places : null);

/** Half years by which a picture is at most longer than the path, to show where the pace ends. */
const LONGER = 8;

/** An outlook as a picture; `labelOf` names a half year. */
export function pathDataOf({ totals, pace, drift }: Outlook, labelOf: (half: string) => string): PathData {
  const [first, last] = [totals[0]?.half, totals.at(-1)?.half];
  if (first === undefined || last === undefined) return { periods: [], pace: null };
  const zeroAt = pace.kind === 'zero' ? pace.zeroAt : last;
  const beyond = Math.min(LONGER, Math.max(0, halvesBetween(last, zeroAt)));
  const halves = halvesFrom(first, addHalves(last, beyond));
  const byHalf = new Map(totals.map((total) => [total.half, total]));
  const end = halves.at(-1) ?? last;
  return {
    periods: halves.map((half) => {
      const total = byHalf.get(half);
      return {
        key: half,
        label: labelOf(half),
        planned: total === undefined ? null : drawn(total.path),
        firstPlanned: total === undefined ? null : drawn(total.firstPath),
        counted: total === undefined ? null : drawn(total.actual),
      };
    }),
    pace:
      pace.kind === 'too_few' || drift === null || halvesBetween(drift.half, end) <= 0
        ? null
        : paceLine(drift, pace.perHalf, end, pace.kind === 'zero' ? pace.zeroAt : null),
  };
}

/** From the last count straight on, until zero or the edge of the picture. */
function paceLine(
  drift: NonNullable<Outlook['drift']>,
  perHalf: number,
  end: string,
  zeroAt: string | null,
): PathData['pace'] {
  const from = drift.half;
  if (zeroAt !== null && zeroAt <= end) return { from, fromValue: drift.places, to: zeroAt, toValue: 0 };
  const steps = halvesBetween(from, end as typeof from);
  return { from, fromValue: drift.places, to: end, toValue: Math.max(0, drift.places + perHalf * steps) };
}
