import * as z from 'zod/mini';
import { list } from './list.ts';
import { kring } from './origin.ts';

/** In whose name something is recorded: the own organisation's, or that of the table as a whole. */
export const RECORD_AS = ['own', 'tafel'] as const;
export type RecordAs = (typeof RECORD_AS)[number];
export const recordAs = z.enum(RECORD_AS);

/** Where a person may record, per name in which it can be done, from narrow to wide; empty when nowhere. */
export const writingPlaces = list(z.object({ recordAs, kringen: list(kring) }));
export type WritingPlaces = z.infer<typeof writingPlaces>;
