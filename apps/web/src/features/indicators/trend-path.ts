type Point = readonly [x: number, y: number] | null;

/** A line that is broken where a value is unknown. */
export function pathOf(points: readonly Point[]): string {
  return points
    .map((point, at) => {
      if (point === null) return '';
      const before = points[at - 1] ?? null;
      return `${before === null ? 'M' : 'L'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    })
    .join('');
}
