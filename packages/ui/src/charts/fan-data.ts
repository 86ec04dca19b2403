/** How a month's figure spreads over the futures that were drawn, from low to high. */
export interface FanBand {
  /** One in twenty futures lies lower. */
  readonly low: number;
  readonly lowerQuarter: number;
  readonly middle: number;
  readonly upperQuarter: number;
  /** One in twenty futures lies higher. */
  readonly high: number;
}

/** One month of a fan; `month` is `YYYY-MM`. */
export interface FanMonth {
  readonly month: string;
  /** What the plan comes to by itself. */
  readonly value: number;
  /** Null as long as nothing was drawn. */
  readonly band: FanBand | null;
}

export interface FanData {
  /** In the order of time, without gaps. */
  readonly months: readonly FanMonth[];
  /** Below this figure it goes wrong. */
  readonly limit: number;
  /** The same months seen otherwise, drawn as lines over the first. */
  readonly other?: readonly FanMonth[];
}

/** Least and greatest figure that a fan must show; nothing and the limit always count. */
export function fanExtent({ months, limit, other = [] }: FanData): readonly [number, number] {
  let least = Math.min(0, limit);
  let greatest = Math.max(0, limit);
  for (const { value, band } of [...months, ...other]) {
    least = Math.min(least, value, band?.low ?? value);
    greatest = Math.max(greatest, value, band?.high ?? value);
  }
  return greatest > least ? [least, greatest] : [least, least + 1];
}
