import type { Exposure, OwnExposure, ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listOwnMunicipalities } from '@regietafel/db/queries/exposure/own-municipalities';
import { listOwnStatements, listStatements } from '@regietafel/db/queries/exposure/statements';
import { listExposureTotals } from '@regietafel/db/queries/exposure/totals';
import type { Originated } from '@regietafel/db/queries/property/states';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import { listDesignations } from '@regietafel/db/queries/warning/watched';
import type { DossierId } from '@regietafel/domain/core/ids';
import { type ExposureSide, measureOf } from '@regietafel/domain/exposure/share';
import { uncoveredOf } from '@regietafel/domain/exposure/uncovered';
import { type AsOf, NOW } from '@regietafel/domain/history/as-of';
import type { Designation } from '@regietafel/domain/warning/special-care';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentStatement, presentTotal } from './present.ts';

/** Who leans on the provider of a dossier at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getExposure(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Exposure> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, told, totals, municipalities, designations] = await Promise.all([
    findDesk(reader, dossierId),
    listStatements(reader, dossierId, asOf),
    listExposureTotals(reader, dossierId),
    listOwnMunicipalities(reader, asker.actor.tenantId),
    listDesignations(reader, [dossierId], asOf),
  ]);
  const desk = found(foundDesk);
  const statements = told
    .map((statement) => presentStatement(statement, desk, asker))
    .toSorted(byYearOwnName);
  const isNow = asOf.standPer === null && asOf.knownAt === null;
  const side = sideOf(desk, asker);
  return {
    day: judgingDay(asOf, asker.today),
    statements,
    // What counts in a total is kept as it counts now: of another day there is none.
    totals: isNow ? totals.map((total) => presentTotal(total, statements)) : [],
    hardToReplace: presentDesignations(designations),
    desk: {
      side,
      kringen: side === null ? [] : writableKringen(desk, asker),
      municipalities: side === 'share' ? [...municipalities] : [],
    },
  };
}

function byYearOwnName(a: ShownStatement, b: ShownStatement): number {
  return (
    b.year - a.year ||
    Number(b.origin.author.isOwn) - Number(a.origin.author.isOwn) ||
    (a.origin.author.name ?? '').localeCompare(b.origin.author.name ?? '', 'nl')
  );
}

/** Who holds a provider for hard to replace, out of the states of its designations in the order of recording. */
function presentDesignations(states: readonly Originated<Designation>[]): Exposure['hardToReplace'] {
  const heads = new Map(states.map((state) => [state.authorTenantId, state]));
  return [...heads.values()]
    .filter(({ isDesignated }) => isDesignated)
    .map(({ origin, reason }) => ({ byName: origin.authorName, reason }));
}

/** What the asker can record: a region its share, the provider what all shares should be; null when nothing. */
export function sideOf(desk: Desk, asker: Asker): ExposureSide | null {
  if (!mayAtDesk(desk, asker, 'exposure.record')) return null;
  if (desk.capacities.includes('aanbieder')) return 'total';
  return asker.tenant.kind === 'jeugdregio' ? 'share' : null;
}

/** On which providers the own region leans: what it recorded itself, over all dossiers in which it takes part. */
export async function getOwnExposure(asker: Asker): Promise<OwnExposure> {
  const reader = tenantReader(asker.database, asker.actor);
  const statements = await listOwnStatements(reader, asker.actor.tenantId);
  const dossierIds = [...new Set(statements.map(({ dossierId }) => dossierId))];
  const designations = Map.groupBy(
    await listDesignations(reader, dossierIds, NOW),
    ({ dossierId }) => dossierId,
  );
  const years = new Set(statements.map(({ year }) => year));
  return {
    years: [...years].toSorted((a, b) => b - a),
    providers: statements.map((statement) => ({
      dossier: statement.dossierSlug,
      provider: statement.providerName,
      year: statement.year,
      careKinds: [...new Set(statement.rows.map(({ careKind }) => careKind))],
      revenueCents: measureOf(statement, 'revenueCents'),
      places: measureOf(statement, 'places'),
      children: measureOf(statement, 'children'),
      guaranteeCents: measureOf(statement, 'guaranteeCents'),
      uncovered: uncoveredOf(statement),
      hardToReplace: presentDesignations(designations.get(statement.dossierId) ?? []),
      isFictitious: statement.isFictitious,
    })),
  };
}
