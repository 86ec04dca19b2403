/** Something in a picture that can be pointed at and read out, in pixels. */
export interface PlacedMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** What a picture of marks has at least: its marks, in the order in which the keyboard walks through them. */
export interface MarkGeometry {
  readonly height: number;
  readonly marks: readonly PlacedMark[];
}

/** Position of the mark nearest to a place; -1 without marks. */
export function nearestMark(marks: readonly PlacedMark[], x: number, y: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, mark] of marks.entries()) {
    const distance = (mark.x - x) ** 2 + (mark.y - y) ** 2;
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}

/** Moves heights apart until none is nearer than `gap` to the next, keeping their order and staying within bounds where that can be. */
export function spreadApart(
  heights: readonly number[],
  gap: number,
  [top, foot]: readonly [number, number],
): readonly number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((one, other) => one.height - other.height);
  const placed: number[] = [];
  for (const { height } of order)
    placed.push(Math.max(height, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap, top));
  for (let at = placed.length - 1, limit = foot; at >= 0; at -= 1, limit -= gap)
    placed[at] = Math.min(placed[at] ?? limit, Math.max(limit, top));
  const apart: number[] = [];
  for (const [at, { index }] of order.entries()) apart[index] = placed[at] ?? 0;
  return apart;
}
