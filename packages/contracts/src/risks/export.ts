import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { dossierId } from '../core/ids.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const exportInput = z.strictObject({ dossierId, format: z.enum(EXPORT_FORMATS), asOf });
