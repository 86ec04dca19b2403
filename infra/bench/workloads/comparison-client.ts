import { measureTable } from '../../../apps/e2e/src/comparison/measure-table.ts';
import {
  compare,
  lastKnownPeriod,
  placesAt,
  shownAt,
  subjectOf,
} from '../../../apps/web/src/features/comparison/compared.ts';
import { openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { tenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import { listNamedValues } from '../../../packages/db/src/queries/comparison/named-values.ts';
import { matrixOf, placeOf, valueAt } from '../../../packages/domain/src/comparison/matrix.ts';
import { periodsBetween } from '../../../packages/domain/src/indicators/period.ts';
import { SIZE_CLASSES } from '../../../packages/domain/src/indicators/profile.ts';
import { arrangeRows, type Column } from '../../../packages/ui/src/core/table.ts';
import { buildWebClient, WEB_FOLDER } from '../../scripts/web-client.ts';
import type { Effort } from '../measure/interleave.ts';
import { median, quantile } from '../measure/statistics.ts';
import type { Figure } from '../report/figure.ts';
import type { ComparedCountry } from '../scenario/comparison.ts';
import { withFolder } from '../scenario/folder.ts';
import type { National } from '../scenario/national.ts';
import { signIn } from '../scenario/signed-in.ts';
import { startChild } from '../servers/child.ts';

const LOOKS_PER_ROUND = 10;

interface Row {
  readonly values: readonly (number | null)[];
}

/**
 * How long the client takes between a choice and the rows to draw: each look keeps another size class, another indicator in
 * the picture freed from something else, and another order. The same functions as the page, in Node; nineteen of twenty take less.
 */
export async function measureFilter(
  { urls }: National,
  country: ComparedCountry,
  { rounds }: Effort,
): Promise<Figure> {
  const answer = await answerOf(urls, country);
  const begun = processorMs();
  const whole = matrixOf({ ...answer, providers: answer.providers.map(subjectOf) });
  const unpackMs = processorMs() - begun;
  const looks = Array.from({ length: (rounds + 1) * LOOKS_PER_ROUND }, (_, look) => timeLook(whole, look));
  const warm = looks.slice(LOOKS_PER_ROUND);
  return {
    name: 'comparison.filter',
    value: quantile(warm, 0.95),
    details: { looks: warm.length, unpackMs },
  };
}

async function answerOf(urls: National['urls'], { analyst, indicatorIds, from, to }: ComparedCountry) {
  const db = openDatabase(urls);
  try {
    const periods = periodsBetween(from, to);
    const values = await listNamedValues(tenantReader(db, analyst), indicatorIds, periods);
    return { ...values, indicatorIds, periods };
  } finally {
    await db.close();
  }
}

const STANDARDS = ['none', 'season', 'size'] as const;

function timeLook(whole: Parameters<typeof compare>[0], look: number): number {
  const begun = processorMs();
  const indicator = look % whole.indicatorIds.length;
  const compared = compare(whole, indicator, true, {
    ...{ landsdeel: null, region: null, mainKind: null },
    sizeClass: SIZE_CLASSES[look % (SIZE_CLASSES.length + 1)] ?? null,
    standard: STANDARDS[look % STANDARDS.length] ?? 'none',
    withIncomparable: look % 2 === 0,
  });
  const period = lastKnownPeriod(compared, indicator);
  placesAt(compared, indicator, period);
  const starts = whole.indicatorIds.map((_, at) => placeOf(whole, at, period));
  const rows = shownAt(compared, indicator, period).map(
    ({ at }): Row => ({ values: starts.map((start) => valueAt(compared.matrix, start + at)) }),
  );
  const columns = starts.map(
    (_, at): Column<Row> => ({
      id: String(at),
      header: '',
      cell: () => '',
      sortValue: ({ values }) => values[at] ?? null,
    }),
  );
  const sort = {
    columnId: String(look % starts.length),
    direction: look % 2 === 0 ? ('ascending' as const) : ('descending' as const),
  };
  arrangeRows(rows, columns, { sort, search: '' }, 'nl');
  return processorMs() - begun;
}

/** What this thread worked so far: what else the machine does is no part of it. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const ORDERS = 60;

/** What an analyst sees of another order: in Chromium, of the whole answer, from the press to the picture. */
export async function measureOrder(world: National, country: ComparedCountry): Promise<Figure> {
  await buildWebClient();
  const { cookie } = await signIn(world, country.analyst);
  const stack = await startChild('stack.ts', { ...world.urls, webFolder: WEB_FOLDER });
  try {
    const { codes, from, to } = country;
    const path = `/vergelijken?${new URLSearchParams({ ind: codes.join(','), van: from, tot: to })}`;
    const times = await withFolder((folder) =>
      measureTable({ url: stack.url, cookie, path, folder }, ORDERS),
    );
    return {
      name: 'comparison.table',
      value: median(times),
      details: { orders: times.length, slowTwentieth: quantile(times, 0.95) },
    };
  } finally {
    await stack.stop();
  }
}
