import { withConnection } from '../../../packages/db/src/embedded/connection.ts';
import { openDatabase } from '../../../packages/db/src/kernel/database.ts';
import { tenantReader } from '../../../packages/db/src/kernel/with-tenant.ts';
import { listNamedValues } from '../../../packages/db/src/queries/comparison/named-values.ts';
import { periodsBetween, startOf } from '../../../packages/domain/src/indicators/period.ts';
import { type Compared, type Effort, interleave } from '../measure/interleave.ts';
import { openAsker } from '../measure/load.ts';
import { BareSender, captureStatements, type Statement } from '../measure/statements.ts';
import type { Figure } from '../report/figure.ts';
import { type ComparedCountry, fillComparison } from '../scenario/comparison.ts';
import type { National } from '../scenario/national.ts';
import { signIn } from '../scenario/signed-in.ts';
import { startChild } from '../servers/child.ts';
import type { Workload } from '../workload.ts';
import { measureFilter, measureOrder } from './comparison-client.ts';

/** What an analyst waits for who asks everything of all: the answer, and then another look at it. */
export const comparison: Workload = {
  name: 'comparison',
  async measure({ national, effort }) {
    const world = await national();
    const country = await fillComparison(world);
    const query = await queryOf(world, country);
    return [
      ...(await measureAnswer(world, country, query, effort)),
      await measureLaw(world, country, query, effort),
      await measureFilter(world, country, effort),
      await measureOrder(world, country),
    ];
  },
};

/** The one statement of which the answer is made. */
async function queryOf({ urls }: National, { analyst, ...asked }: ComparedCountry): Promise<Statement> {
  const db = openDatabase(urls);
  try {
    const periods = periodsBetween(asked.from, asked.to);
    const [statement, another] = await captureStatements(tenantReader(db, analyst), (reader) =>
      listNamedValues(reader, asked.indicatorIds, periods),
    );
    if (statement === undefined || another !== undefined) throw new Error('an answer is one statement');
    return statement;
  } finally {
    await db.close();
  }
}

/** From the request to the last byte of the answer, against the statement alone on a connection of its own. */
async function measureAnswer(
  world: National,
  { analyst, indicatorIds, from, to }: ComparedCountry,
  query: Statement,
  effort: Effort,
): Promise<readonly Figure[]> {
  const { cookie } = await signIn(world, analyst);
  const stack = await startChild('stack.ts', world.urls);
  try {
    const input = encodeURIComponent(JSON.stringify({ indicatorIds, from, to }));
    const asker = await openAsker({
      url: `${stack.url}/trpc/comparison.named?input=${input}`,
      headers: { cookie },
    });
    const bytes = await asker.ask();
    const { ratio, subject, baseline } = await withConnection(world.urls.appUrl, (client) => {
      const bare = new BareSender(client, analyst);
      return compareCalls(asker.ask, () => bare.send(query), effort);
    });
    asker.close();
    return [
      { name: 'comparison.answer', value: ratio, details: { stackMs: subject, queryMs: baseline } },
      { name: 'comparison.bytes', value: bytes / 1e6, details: {} },
    ];
  } finally {
    await stack.stop();
  }
}

const WARMING_ROUNDS = 2;

/** A call takes seconds, so one call is a side of a round. */
async function compareCalls(
  subject: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
  { rounds }: Effort,
): Promise<Compared> {
  const contest = { subject: () => timeOf(subject), baseline: () => timeOf(baseline) };
  await interleave(contest, WARMING_ROUNDS);
  return interleave(contest, rounds);
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await call();
  return performance.now() - begun;
}

/** The same figures without asking who may see them, and without a rule. */
const FIGURES_ALONE = `
  select string_agg(float8send(coalesce(v.value, 'NaN')), '') as figures from law.indicator_current v
   where v.indicator_id = any($1) and v.grain = 'quarter' and v.period_start between $2 and $3`;

/** What it costs that releases are looked up and rules are kept. */
async function measureLaw(
  { urls, unguardedUrl }: National,
  { analyst, indicatorIds, from, to }: ComparedCountry,
  query: Statement,
  effort: Effort,
): Promise<Figure> {
  const figures = { text: FIGURES_ALONE, values: [indicatorIds, startOf(from), startOf(to)] };
  return withConnection(urls.appUrl, (guarded) =>
    withConnection(unguardedUrl, async (unguarded) => {
      const [subject, baseline] = [new BareSender(guarded, analyst), new BareSender(unguarded, analyst)];
      const compared = await compareCalls(
        () => subject.send(query),
        () => baseline.send(figures),
        effort,
      );
      return {
        name: 'comparison.law',
        value: compared.ratio,
        details: { subjectMs: compared.subject, baselineMs: compared.baseline },
      };
    }),
  );
}
