import type { ProviderId, TenantId } from '../core/ids.ts';
import type { HalfYear } from './half-year.ts';
import type { PlacesKind, PlacesStatement } from './places.ts';

/** One region's places at one provider: what counts of all that was said of them. */
export interface PlacesLine<Statement extends PlacesStatement = PlacesStatement> {
  readonly partTenantId: TenantId;
  readonly providerId: ProviderId;
  /** The path as it stands; null when none was told. */
  readonly path: Statement | null;
  /** The first path that was ever told: drift is measured from it too, however often the path moved. */
  readonly firstPath: Statement | null;
  readonly actual: Statement | null;
  /** What somebody else says of the actual places, and is not counted. Nothing is averaged. */
  readonly beside: readonly Statement[];
}

/**
 * The lines of a plan out of all statements, in the order of recording. Of what several say of the actual places, the
 * word of the region itself counts before that of others.
 */
export function linesOf<Statement extends PlacesStatement>(
  statements: readonly Statement[],
): readonly PlacesLine<Statement>[] {
  const groups = Map.groupBy(statements, ({ partTenantId, providerId }) => `${partTenantId} ${providerId}`);
  return [...groups.values()].flatMap((said) => {
    const [any] = said;
    return any === undefined ? [] : [lineOf(any, said)];
  });
}

function lineOf<Statement extends PlacesStatement>(
  { partTenantId, providerId }: Statement,
  said: readonly Statement[],
): PlacesLine<Statement> {
  const paths = said.filter(({ kind }) => kind === 'path');
  const heads = headsOf(said, 'actual');
  const actual = heads.find(({ authorTenantId }) => authorTenantId === partTenantId) ?? heads.at(-1) ?? null;
  return {
    partTenantId,
    providerId,
    path: paths.at(-1) ?? null,
    firstPath: paths[0] ?? null,
    actual,
    beside: heads.filter((one) => one !== actual),
  };
}

/** Of each author the last word, in the order of recording. */
function headsOf<Statement extends PlacesStatement>(
  said: readonly Statement[],
  kind: PlacesKind,
): readonly Statement[] {
  const last = new Map<TenantId, Statement>();
  for (const one of said) {
    if (one.kind !== kind) continue;
    last.delete(one.authorTenantId);
    last.set(one.authorTenantId, one);
  }
  return [...last.values()];
}

/** The number of places that a statement tells of half a year; undefined when it says nothing of it. */
export function placesAt(statement: PlacesStatement | null, half: HalfYear): number | undefined {
  return statement?.points.find((point) => point.half === half)?.places;
}
