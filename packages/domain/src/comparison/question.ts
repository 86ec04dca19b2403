/** By what the providers of an answer are put together; the list is closed, since every other way of dividing tells more. */
export const GROUP_DIMENSIONS = ['none', 'landsdeel', 'region', 'size_class', 'main_kind'] as const;
export type GroupDimension = (typeof GROUP_DIMENSIONS)[number];

/** How much one question may ask, so that its answer comes at once. */
export const QUESTION_BOUNDS = {
  /** Of values by name; ten years of quarters, and the year before them. */
  indicators: 40,
  periods: 48,
  /** Of groups: indicators × periods. */
  groupedCells: 160,
} as const;
