import * as z from 'zod/mini';

/** A file that leaves the system. */
export const exportedFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  /** The bytes of the file, in base64. */
  content: z.string(),
});
export type ExportedFile = z.infer<typeof exportedFile>;
