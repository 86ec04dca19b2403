import { createHash } from 'node:crypto';
import type { Brand } from '@regietafel/domain/core/brand';

/** Namespace of Regietafel's own names; never changes, or every known id would. */
const NAMESPACE = Buffer.from('6f1d2b0c8a4e5e3f9b7702d4c6a81e55', 'hex');

/**
 * The same id for the same key on every machine (UUID version 5, RFC 9562), for reference data and scenarios: tests and
 * the demo can name what they mean. Everything that people make gets a random id instead.
 */
export function stableId<Id extends Brand<string, string>>(key: string): Id {
  const bytes = createHash('sha1').update(NAMESPACE).update(key, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as string as Id;
}
