/** What can be wrong with a cell of a list of works, whatever else the list says. */
export const CELL_PROBLEMS = [
  'missing',
  'year',
  'cycle',
  'amount',
  'negative',
  'choice',
  'windowOrder',
  'rangeOrder',
  'replacementOnly',
  'tooLong',
] as const;
export type CellProblemKind = (typeof CELL_PROBLEMS)[number];
