import { parseRegister } from '../risks/parse-register.ts';
import type { FileRefusal, RegisterReading } from '../risks/reading.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The reading of a file that must be readable. */
export async function readRows(file: Uint8Array, name = 'register'): Promise<RegisterReading> {
  const outcome = await parseRegister(file, name);
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome.value;
}

/** The refusal of a file that must not be readable. */
export async function readRefusal(file: Uint8Array, name = 'register'): Promise<FileRefusal> {
  const outcome = await parseRegister(file, name);
  if (outcome.ok) throw new Error(`read ${outcome.value.rows.length} rows`);
  return outcome.error;
}
