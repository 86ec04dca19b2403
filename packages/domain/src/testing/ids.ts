import { type AnyId, asId } from '../core/ids.ts';

/** The same id for the same number, readable in a failing test: `testId(7)` ends in 007. */
export function testId<Id extends AnyId>(number: number): Id {
  return asId<Id>(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}
