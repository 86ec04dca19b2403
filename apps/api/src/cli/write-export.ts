import { writeFile } from 'node:fs/promises';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import * as z from 'zod/mini';
import { type Console, UsageError } from './shell.ts';

export const exportForm = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  /** Where it was written; null without --output. */
  path: z.nullable(z.string()),
  /** The file in base64; null when it was written to a path. */
  content: z.nullable(z.string()),
});

/** Writes a file to a path and says so; without a path the file itself is what the command gives. */
export async function writeExport(
  { fileName, mediaType, content }: ExportedFile,
  output: string | undefined,
  shell: Console,
) {
  const bytes = Buffer.from(content, 'base64');
  const document: z.infer<typeof exportForm> = { fileName, mediaType, path: null, content };
  if (output === undefined) return { document, text: bytes };
  try {
    await writeFile(output, bytes);
  } catch {
    throw new UsageError(shell.words('usage.output', { name: output }));
  }
  return {
    document: { ...document, path: output, content: null },
    text: `${shell.words('export.written', { file: output })}\n`,
  };
}
