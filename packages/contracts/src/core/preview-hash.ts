import * as z from 'zod/mini';

/** What a preview showed, as its SHA-256: 64 hexadecimal digits. What is confirmed by it is held against the same. */
export const previewHash = z
  .string()
  .check(z.refine((value) => /^[0-9a-f]{64}$/.test(value), { error: 'field.invalid' }));
