import { canonicalJson } from '../core/canonical-json.ts';
import { sha256Hex } from '../core/sha256.ts';
import { contentOf } from './content.ts';
import type { RiskContent } from './risk.ts';

/**
 * Fingerprint of a register: SHA-256 (lower-case hex) of the canonical JSON of its rows, by number and without risk ids,
 * so that the same register has the same hash wherever and in whatever order its rows were stored. Every visible
 * character counts, white space too: the hash proves what was published, the difference says what it means.
 */
export function registerHash(rows: readonly RiskContent[]): Promise<string> {
  const texts = rows.toSorted((a, b) => a.number - b.number).map((row) => canonicalJson(contentOf(row)));
  return sha256Hex(`[${texts.join(',')}]`);
}
