import type { Exposure, OwnExposure } from '@regietafel/contracts/exposure/exposure';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listOwnMunicipalities } from '@regietafel/db/queries/exposure/own-municipalities';
import { listOwnStatements, listStatements } from '@regietafel/db/queries/exposure/statements';
import { listExposureTotals } from '@regietafel/db/queries/exposure/totals';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId } from '@regietafel/domain/core/ids';
import { type ExposureSide, measureOf } from '@regietafel/domain/exposure/share';
import { uncoveredOf } from '@regietafel/domain/exposure/uncovered';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentStatement, presentTotal } from './present.ts';

/** Who leans on the provider of a dossier at a reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function getExposure(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Exposure> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, statements, totals, municipalities] = await Promise.all([
    findDesk(reader, dossierId),
    listStatements(reader, dossierId, asOf),
    listExposureTotals(reader, dossierId),
    listOwnMunicipalities(reader, asker.actor.tenantId),
  ]);
  const desk = found(foundDesk);
  const isNow = asOf.standPer === null && asOf.knownAt === null;
  const side = sideOf(desk, asker);
  return {
    day: judgingDay(asOf, asker.today),
    statements: statements
      .map((statement) => presentStatement(statement, desk, asker))
      .toSorted(
        (a, b) =>
          b.year - a.year ||
          Number(b.origin.author.isOwn) - Number(a.origin.author.isOwn) ||
          (a.origin.author.name ?? '').localeCompare(b.origin.author.name ?? '', 'nl'),
      ),
    // What counts in a total is kept as it counts now: of another day there is none.
    totals: isNow ? totals.map(presentTotal) : [],
    desk: {
      side,
      kringen: side === null ? [] : writableKringen(desk, asker),
      municipalities: side === 'share' ? [...municipalities] : [],
    },
  };
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
      isFictitious: statement.isFictitious,
    })),
  };
}
