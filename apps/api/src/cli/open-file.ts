import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_FILE_BYTES } from '@regietafel/contracts/core/upload';
import { type Console, UsageError } from './shell.ts';

/** The file at a path, as it would be handed in; refused as a wrong use when it cannot be read. */
export async function openFile(path: string, { words }: Console): Promise<File> {
  try {
    // One byte more than allowed is enough to be refused.
    const { size } = await stat(path);
    const bytes = size > MAX_FILE_BYTES ? new Uint8Array(MAX_FILE_BYTES + 1) : await readFile(path);
    return new File([Uint8Array.from(bytes)], basename(path));
  } catch {
    throw new UsageError(words('usage.file', { name: path }));
  }
}
