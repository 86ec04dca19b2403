import { become, type Look, layRows, type Probe } from './probe.ts';
import type { ReleaseSight } from './release-model.ts';
import { INDICATOR, LANDSDELEN, type ReleaseWorld, type WorldRelease } from './release-plan.ts';
import { INDICATORS } from './row-builders/comparison.ts';
import { worldId } from './world-plan.ts';
import { mergeRows, type TableRows, worldRows } from './world-rows.ts';

/** The quarter of which every dossier has one value. */
const START = '2024-01-01';

const regionId = (landsdeel: (typeof LANDSDELEN)[number]) =>
  worldId('outsider', 0, 900 + LANDSDELEN.indexOf(landsdeel));

const REGIONS: readonly TableRows[] = [
  {
    table: 'jeugdregio',
    rows: LANDSDELEN.map((landsdeel, index) => ({
      region_id: regionId(landsdeel),
      code: `JZ${90 + index}`,
      name: landsdeel,
      landsdeel,
      landsdeel_standing: 'established',
      landsdeel_source: 'eigen verzinsel',
      standing: 'established',
      source: 'eigen verzinsel',
    })),
  },
  { table: 'indicator_definition', rows: INDICATORS },
];

/** For once: what every world needs, and the function that looks. What counts among others is asked beside the policies. */
export async function prepareReleases({ client }: Probe): Promise<void> {
  await layRows(client, REGIONS);
  await client.query(LOOKING);
}

/** Inserts the worlds with their releases and one value in each dossier, for the transaction under way. */
export async function layReleaseWorlds(probe: Probe, worlds: readonly ReleaseWorld[]): Promise<void> {
  await become(probe.client, 'regietafel_system');
  await layRows(
    probe.client,
    mergeRows(worlds.map((one) => withPlaces(one, worldRows(one.world, probe.today)))),
  );
  await layRows(probe.client, mergeRows(worlds.map(releaseRows)));
  await probe.client.query('reset role');
  await probe.client.query(
    `insert into law.indicator_current (dossier_id, indicator_id, grain, period_start, author_tenant_id, report_id, revision_id, value,
        above, below, comparability, recorded_at)
      select d.dossier_id, $1, 'quarter', $2, d.author_tenant_id, d.dossier_id, d.dossier_id, 10, 10, 1, 'yes', now() from public.dossier d
       where d.dossier_id = any($3)`,
    [INDICATOR, START, worlds.flatMap(({ world }) => world.dossiers.map(({ id }) => id))],
  );
}

/** Each dossier follows a provider of its own, and the organisations work where the plan says. */
function withPlaces({ landsdelen, world }: ReleaseWorld, tables: readonly TableRows[]): readonly TableRows[] {
  const providers = world.dossiers.map(({ id }) => ({
    provider_id: id,
    slug: id,
    name: id,
    is_fictitious: true,
    standing: 'established',
    source: 'eigen verzinsel',
  }));
  const place = (row: TableRows['rows'][number]) => {
    const landsdeel = [...landsdelen].find(([id]) => id === row['tenant_id'])?.[1];
    return {
      ...row,
      region_id: row['kind'] === 'jeugdregio' && landsdeel !== undefined ? regionId(landsdeel) : null,
      landsdeel: row['kind'] === 'landsdeel' ? (landsdeel ?? null) : null,
    };
  };
  return [
    { table: 'provider', rows: providers },
    ...tables.map(({ table, rows }) => {
      if (table === 'tenant') return { table, rows: rows.map(place) };
      if (table === 'dossier')
        return { table, rows: rows.map((row) => ({ ...row, provider_id: row['dossier_id'] })) };
      return { table, rows };
    }),
  ];
}

function releaseRows(one: ReleaseWorld): readonly TableRows[] {
  return [
    {
      table: 'comparison_release',
      rows: one.releases.map((release) => ({
        ...commonOf(one, release, release.authorTenantId),
        indicator_ids: release.indicatorIds,
        detail: release.detail,
        purpose: release.purpose,
        audiences: release.audiences,
        valid_from: release.validFrom,
        valid_until: release.validUntil,
        is_fictitious: true,
      })),
    },
    {
      table: 'release_consent',
      rows: one.releases.flatMap((release) =>
        (['agree', 'refuse'] as const).flatMap((answer) =>
          release.answers[answer === 'agree' ? 'agreedBy' : 'refusedBy'].map((by) => ({
            ...commonOf(one, release, by),
            answer,
            note: '',
          })),
        ),
      ),
    },
    { table: 'release_withdrawal', rows: one.releases.flatMap((release) => withdrawalRow(one, release)) },
  ];
}

function withdrawalRow(one: ReleaseWorld, release: WorldRelease) {
  return release.withdrawnBy === null
    ? []
    : [{ ...commonOf(one, release, release.withdrawnBy), reason: 'Een reden' }];
}

/** Has somebody take a release back, for the transaction under way. */
export async function layWithdrawal(probe: Probe, one: ReleaseWorld, release: WorldRelease): Promise<void> {
  await layRows(probe.client, [{ table: 'release_withdrawal', rows: withdrawalRow(one, release) }]);
}

function commonOf({ world }: ReleaseWorld, { dossierId, releaseId }: WorldRelease, author: string) {
  return {
    dossier_id: dossierId,
    author_tenant_id: author,
    kring_id: world.kringen.find((kring) => kring.dossierId === dossierId && kring.kind === 'tafel')?.id,
    hand_tenant_id: world.tenants[0]?.id,
    hand_account_id: world.accounts[0]?.id,
    release_id: releaseId,
  };
}

/** What each actor sees of releases in the whole database. */
export async function lookAtReleases(
  { client }: Probe,
  looks: readonly Look[],
): Promise<readonly ReleaseSight[]> {
  await become(client, 'regietafel_app');
  const given = JSON.stringify(looks);
  const seen = await client.query<Omit<ReleaseSight, 'counted'>>(
    'select releases, named from probe.look_at_releases($1::jsonb) order by turn',
    [given],
  );
  await client.query('reset role');
  const counted = await client.query<Pick<ReleaseSight, 'counted'>>(
    'select counted from probe.look_at_counted($1::jsonb) order by turn',
    [given],
  );
  return seen.rows.map((row, index) => ({ ...row, counted: counted.rows[index]?.counted ?? [] }));
}

const EACH_LOOK = `declare one record;
begin
  for one in select a.look -> 'actor' as actor, a.look -> 'viewAs' as view_as, a.turn from jsonb_array_elements(looks) with ordinality as a(look, turn) loop
    perform set_config('app.tenant_id', one.actor ->> 'tenantId', true), set_config('app.account_id', one.actor ->> 'accountId', true),
      set_config('app.view_as_tenant', coalesce(one.view_as ->> 'tenantId', ''), true), set_config('app.view_as_role', coalesce(one.view_as ->> 'role', ''), true);
    return query select one.turn,`;

const LOOKING = `
create function probe.look_at_releases(looks jsonb) returns table (turn bigint, releases text[], named text[]) language plpgsql as $$
${EACH_LOOK}
      array(select r.release_id::text from public.comparison_release r order by 1),
      array(select v.dossier_id::text from law.released_values(array['${INDICATOR}'::uuid], 'quarter', '${START}', '${START}') v
        where v.value is not null order by 1);
  end loop;
end $$;
create function probe.look_at_counted(looks jsonb) returns table (turn bigint, counted text[]) language plpgsql as $$
${EACH_LOOK}
      array(select c.dossier_id::text from law.contributions(array['${INDICATOR}'::uuid], 'quarter', '${START}', '${START}') c order by 1);
  end loop;
end $$;`;
