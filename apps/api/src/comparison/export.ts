import type {
  ComparisonFormat,
  ExportGroupedInput,
  ExportNamedInput,
} from '@regietafel/contracts/comparison/export';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listReleasedPurposes, type ReleasedPurpose } from '@regietafel/db/queries/comparison/purposes';
import type {
  AskedComparison,
  ComparisonToWrite,
  WrittenDefinition,
  WrittenPurpose,
} from '@regietafel/documents/comparison/comparison-to-write';
import { writeComparison } from '@regietafel/documents/comparison/write-comparison';
import { type ComparisonFilters, keepsProvider } from '@regietafel/domain/comparison/filters';
import { type ComparisonMatrix, matrixOf, onlyProviders } from '@regietafel/domain/comparison/matrix';
import { lastDayOfRelease } from '@regietafel/domain/comparison/release';
import type { Instant } from '@regietafel/domain/core/dates';
import type { DossierId, IndicatorId } from '@regietafel/domain/core/ids';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import type { Asker } from '../sharing/asker.ts';
import { askGrouped, askNamed } from './ask.ts';
import { getCatalogue } from './get-catalogue.ts';

const MEDIA_TYPES: Readonly<Record<ComparisonFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The values that are released by name now, as a file. They are asked anew: what was taken back since is not in it. */
export async function exportNamed(
  asker: Asking,
  { format, question, filters }: ExportNamedInput,
): Promise<ExportedFile> {
  const { asked, definitions } = await describe(asker, { ...question, filters });
  // Before the values, so that no purpose lacks of what is told.
  const purposes = await listReleasedPurposes(
    tenantReader(asker.database, asker.actor),
    question.indicatorIds,
  );
  const matrix = onlyProviders(matrixOf(await askNamed(asker, question)), (provider) =>
    keepsProvider(filters, provider),
  );
  const answer = { kind: 'named' as const, matrix, purposes: purposesOf(matrix, purposes) };
  return fileOf({ asked, definitions, answer }, format, asker);
}

/** What is told of providers together now, as a file: the question is asked, and kept, as on the screen. */
export async function exportGrouped(
  asker: Asking,
  { format, question }: ExportGroupedInput,
): Promise<ExportedFile> {
  const { asked, definitions } = await describe(asker, question);
  const { groups } = await askGrouped(asker, question);
  const answer = { kind: 'groups' as const, groupBy: question.groupBy, groups };
  return fileOf({ asked, definitions, answer }, format, asker);
}

/** Who asks, and when: a file outlives the moment of which it speaks. */
interface Asking extends Asker {
  readonly now: Instant;
}

interface Described {
  readonly indicatorIds: readonly IndicatorId[];
  readonly from: PeriodCode;
  readonly to: PeriodCode;
  readonly filters: ComparisonFilters;
}

/** What the file says of the question: the indicators in the order in which they were asked, and the names of regions. */
async function describe(
  asker: Asking,
  { indicatorIds, from, to, filters }: Described,
): Promise<{ readonly asked: AskedComparison; readonly definitions: readonly WrittenDefinition[] }> {
  const { indicators, regions, leastProviders } = await getCatalogue(asker);
  const asked = {
    from,
    to,
    filters,
    at: asker.now,
    tenant: asker.tenant.name,
    regionNames: Object.fromEntries(regions.map(({ code, name }) => [code, name])),
    leastProviders,
  };
  return {
    asked,
    definitions: indicatorIds.flatMap((id) => indicators.find((one) => one.id === id) ?? []),
  };
}

function purposesOf(
  { providers }: ComparisonMatrix<{ readonly dossierId: DossierId; readonly name: string }>,
  purposes: readonly ReleasedPurpose[],
): readonly WrittenPurpose[] {
  return providers.flatMap(({ dossierId, name }) =>
    purposes
      .filter((one) => one.dossierId === dossierId)
      .map((one) => ({ provider: name, purpose: one.purpose, lastDay: lastDayOfRelease(one) })),
  );
}

async function fileOf(
  comparison: ComparisonToWrite,
  format: ComparisonFormat,
  { today }: Asker,
): Promise<ExportedFile> {
  const bytes = await writeComparison(comparison, format);
  return {
    fileName: `vergelijking-${today}.${format}`,
    mediaType: MEDIA_TYPES[format],
    content: Buffer.from(bytes).toString('base64'),
  };
}
