import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppSession, openAppSession } from './app-session.ts';
import { openTableWorld, type TableWorld } from './table-world.ts';

let there: TableWorld;
let app: AppSession;

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
  // 200 more dossiers with ten years of months; references would only slow this down.
  await there.client.query(`begin; set local session_replication_role = replica;
    insert into public.kpi_value (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, kpi_id, month, value, revision_id)
      select md5('dossier ' || d)::uuid, md5('author ' || d)::uuid, md5('kring ' || d)::uuid, md5('author ' || d)::uuid, md5('hand ' || d)::uuid,
        md5('kpi ' || m % 5)::uuid, date '2016-01-01' + make_interval(months => m), m, gen_random_uuid()
      from generate_series(1, 200) d, generate_series(0, 119) m;
    commit; analyze public.kpi_value`);
});

afterAll(async () => {
  await app.close();
  await there.close();
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Parent Relationship'?: string;
  readonly 'Subplan Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly 'Relation Name'?: string;
  readonly Filter?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

async function planOf(query: string): Promise<readonly PlanNode[]> {
  const { rows } = await app.as(there.actor('regievoerder'), () =>
    app.client.query(`explain (analyze, format json, timing off) ${query}`),
  );
  return flatten(rows[0]['QUERY PLAN'][0].Plan);
}

function flatten(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

/** Where the law is looked up: the plans below the scans, with how often each ran. */
function lookUps(plan: readonly PlanNode[]): readonly { name: string; loops: number }[] {
  return plan
    .filter((node) => node['Parent Relationship'] === 'SubPlan' || node['Parent Relationship'] === 'InitPlan')
    .map((node) => ({ name: node['Subplan Name'] ?? '', loops: node['Actual Loops'] }));
}

/** Since when late joiners see, asked once when a row is not seen at once; and the one hashed look-up. */
const ONCE_EACH = [
  { name: 'InitPlan 2', loops: 1 },
  { name: 'SubPlan 1', loops: 1 },
];

describe('the policy in a plan (P10)', () => {
  test('is evaluated once for a whole table, as a hash', async () => {
    const plan = await planOf('select count(*) from public.kpi_value');
    expect(lookUps(plan)).toEqual(ONCE_EACH);
    expect(plan.map(({ Filter }) => Filter ?? '').join()).toMatch(/hashed SubPlan 1/);
  });

  test('asks nothing more of a reader who sees every row', async () => {
    const own = there.kring('one', 'tafel').id;
    const plan = await planOf(`select count(*) from public.kpi_value where kring_id = '${own}'`);
    expect(lookUps(plan)).toEqual([
      { name: 'InitPlan 2', loops: 0 },
      { name: 'SubPlan 1', loops: 1 },
    ]);
  });

  test('leaves the index to the dossier that the query names', async () => {
    const plan = await planOf(
      `select * from public.kpi_value where dossier_id = '${there.dossier('one').id}'`,
    );
    const scans = plan.filter((node) => node['Index Cond']?.includes('dossier_id') === true);
    expect(scans).toHaveLength(1);
    expect(lookUps(plan)).toEqual(ONCE_EACH);
    expect(plan.map(({ Filter }) => Filter ?? '').join()).toMatch(/hashed SubPlan 1/);
  });

  test('is evaluated once per table of a join', async () => {
    const plan = await planOf(
      `select from public.risk_revision r join public.record using (dossier_id, record_id)`,
    );
    expect(lookUps(plan).map(({ loops }) => loops)).toEqual([1, 1, 1]);
  });

  test('asks who one is once for the tables of the own organisation', async () => {
    const plan = await planOf('select from public.membership');
    expect(lookUps(plan).map(({ loops }) => loops)).toEqual([1, 1]);
  });
});
