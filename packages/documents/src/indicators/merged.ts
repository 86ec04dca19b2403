import { columnIndex } from '../risks/extract/xlsx.ts';

/** Whether a cell lies in one of the ranges of merged cells (`D5:F5`). */
export function isMerged(ranges: readonly string[], at: string): boolean {
  const place = placeOf(at);
  return ranges.some((range) => {
    const [from = '', to = from] = range.split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    return [0, 1].every((axis) => isBetween(place[axis], first[axis], last[axis]));
  });
}

function placeOf(at: string): readonly number[] {
  return [columnIndex(at) ?? Number.NaN, Number(/\d+$/.exec(at)?.[0])];
}

function isBetween(value = Number.NaN, least = Number.NaN, most = Number.NaN): boolean {
  return value >= least && value <= most;
}
