import type { KringId } from '@regietafel/domain/core/ids';
import type { Register } from './queries.ts';

/**
 * The kringen in which stand the risks that a published register can show to more people: those of the person's own hand,
 * the ones of an own kring left out, which are never published along.
 */
export function publishedFrom({ rows }: Pick<Register, 'rows'>): readonly KringId[] {
  const origins = rows.map(({ origin }) => origin);
  const own = origins.filter(({ author, kring }) => author.mayWrite && kring.kind !== 'eigen');
  return [...new Set(own.map(({ kring }) => kring.id))];
}
