import * as z from 'zod/mini';
import { comparisonFilters, groupQuestion, namedQuestion } from './question.ts';

export const COMPARISON_FORMATS = ['csv', 'xlsx'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

const format = z.enum(COMPARISON_FORMATS);

/** Values by name as a file, of the providers that the filters keep. */
export const exportNamedInput = z.strictObject({
  format,
  question: namedQuestion,
  filters: comparisonFilters,
});
export type ExportNamedInput = z.infer<typeof exportNamedInput>;

/** Providers together as a file. */
export const exportGroupedInput = z.strictObject({ format, question: groupQuestion });
export type ExportGroupedInput = z.infer<typeof exportGroupedInput>;
