import type { KringId } from '@regietafel/domain/core/ids';
import type { Register } from './queries.ts';

/**
 * The narrowest kring, besides an own one, in which a risk stands that the person can publish as its author: whoever newly
 * reads any of them by a published register newly reads that one. Null when there is none.
 */
export function narrowestKring({ rows, desk }: Pick<Register, 'rows' | 'desk'>): KringId | null {
  const standing = new Set(
    rows
      .filter(({ origin }) => origin.author.mayWrite && origin.kring.kind !== 'eigen')
      .map(({ origin }) => origin.kring.id),
  );
  return desk.kringen.find(({ id }) => standing.has(id))?.id ?? null;
}
