import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { extentOf } from './strip-geometry.ts';

/** One small picture: a line over the periods; null where there is no figure. */
export interface SmallLine {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface SmallLineGeometry {
  readonly path: string;
  /** The middle of all, for the eye to hold each against. */
  readonly reference: string;
  readonly last: { readonly x: number; readonly y: number } | null;
}

export const SMALL = { width: 168, height: 64 } as const;
const PAD = 5;

/** Places the lines of small pictures on one scale, so that they can be compared at a glance. */
export function placeSmallLines(
  lines: readonly SmallLine[],
  reference: readonly (number | null)[],
): readonly SmallLineGeometry[] {
  const values = [...lines.flatMap((one) => one.values), ...reference].filter((value) => value !== null);
  const y = scaleLinear(values.length === 0 ? [0, 1] : extentOf(values), [SMALL.height - PAD, PAD]);
  const count = Math.max(reference.length, ...lines.map((one) => one.values.length), 2);
  const x = scaleLinear([0, count - 1], [PAD, SMALL.width - PAD]);
  const path = (figures: readonly (number | null)[]) =>
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, at) => x(at))
      .y((value) => y(value ?? 0))([...figures]) ?? '';
  const referencePath = path(reference);
  return lines.map(({ values: figures }) => {
    const at = figures.findLastIndex((value) => value !== null);
    return {
      path: path(figures),
      reference: referencePath,
      last: at < 0 ? null : { x: x(at), y: y(figures[at] ?? 0) },
    };
  });
}
