import { withConnection } from '../../../packages/db/src/embedded/connection.ts';
import { stableId } from '../../../packages/db/src/reference-data/stable-id.ts';
import { monthOf } from '../../../packages/domain/src/core/dates.ts';
import type { AccountId, IndicatorId } from '../../../packages/domain/src/core/ids.ts';
import { addPeriods, type PeriodCode, periodOf } from '../../../packages/domain/src/indicators/period.ts';
import type { Actor } from '../../../packages/domain/src/sharing/tenant.ts';
import type { National } from './national.ts';

const INDICATORS = 40;
/** Ten years. */
const QUARTERS = 40;
/** More than are needed, so that there are as many as the goal names however many the catalogue has. */
const EXTRA = Array.from({ length: INDICATORS }, (_, n) => stableId<IndicatorId>(`indicator:meting-${n}`));
/** The person of the national taskforce who compares. */
const ACCOUNT = stableId<AccountId>('account:landelijk-vergelijker');

/** What the analyst asks at most: everything of all. */
export interface ComparedCountry {
  readonly analyst: Actor;
  readonly indicatorIds: readonly IndicatorId[];
  readonly codes: readonly string[];
  readonly from: PeriodCode;
  readonly to: PeriodCode;
}

const DEFINITIONS = `
  insert into public.indicator_definition
  select m.id, 'meting-' || m.n, 'Meting ' || m.n, d.definition, d.formula_text, d.terms, d.divisor, d.factor, d.unit, d.domain,
      d.direction, d.is_seasonal, d.grains, (100 + m.n)::smallint, d.standing, 'Verzonnen voor metingen'
    from public.indicator_definition d
   cross join unnest($1::uuid[]) with ordinality m (id, n)
   where d.code = 'solvabiliteit' and m.n > (select count(*) from public.indicator_definition c where c.source <> 'Verzonnen voor metingen')
  on conflict do nothing`;

/** Figures as a division gives them, with all their digits; one in forty can not be compared, one in fifty is unknown. */
const FIGURES = `
  insert into law.indicator_current
  select d.dossier_id, i.indicator_id, 'quarter', q.at::date, d.author_tenant_id, gen_random_uuid(), gen_random_uuid(),
      case when h.n % 50 > 0 then 100 * (1 + h.n % 9973) / (10007::double precision + h.n % 13) end,
      case when h.n % 50 > 0 then 1 + h.n % 9973 end, case when h.n % 50 > 0 then 10007 + h.n % 13 end,
      case when h.n % 40 > 0 then 'yes' else 'other_formula' end, now()
    from public.dossier d
   cross join public.indicator_definition i
   cross join generate_series(date_trunc('quarter', $1::date) - interval '10 years', $1::date - interval '3 months', interval '3 months') q (at)
   cross join lateral (select abs(hashtext(d.dossier_id::text || i.code || q.at)) as n) h
  on conflict do nothing`;

const RELEASES = `
  insert into public.comparison_release (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, release_id, indicator_ids,
    detail, purpose, audiences, valid_from, valid_until, is_fictitious)
  select d.dossier_id, d.author_tenant_id, k.kring_id, d.hand_tenant_id, d.hand_account_id, d.dossier_id,
      (select array_agg(i.indicator_id) from public.indicator_definition i), 'named', 'Meting', array['taskforce'],
      $1::date, $1::date + 365, true
    from public.dossier d join public.kring k on k.dossier_id = d.dossier_id and k.kind = 'tafel'
  on conflict do nothing`;

/** Comes last, so that what was broken off is filled again. */
const STANDING = `select from public.account where email = 'vergelijker@landelijk.example'`;

const ANALYST = `
  with person as (
    insert into public.account (tenant_id, account_id, email, display_name)
    values ($1, $2, 'vergelijker@landelijk.example', 'Landelijke vergelijker (fictief)') on conflict do nothing returning *)
  insert into public.membership (tenant_id, account_id, role, valid_from)
  select p.tenant_id, p.account_id, 'analist', '2015-01-01' from person p`;

/**
 * Fills the country with what is compared: as many indicators as the goal names (the catalogue has fewer; the others are
 * made up for the measurement), a figure of each provider for each quarter of ten years, all released by name. Straight
 * into the table that is compared: how figures come there is not what is measured. Does nothing where it stands.
 */
export async function fillComparison({ unguardedUrl, observer, today }: National): Promise<ComparedCountry> {
  return withConnection(unguardedUrl, async (client) => {
    const { rows: standing } = await client.query(STANDING);
    if (standing.length === 0) {
      await client.query(DEFINITIONS, [EXTRA]);
      await client.query(FIGURES, [today]);
      await client.query(RELEASES, [today]);
      await client.query(ANALYST, [observer.tenantId, ACCOUNT]);
      await client.query('analyze');
    }
    const { rows } = await client.query<{ id: IndicatorId; code: string }>(
      'select indicator_id as id, code from public.indicator_definition order by position, code limit $1',
      [INDICATORS],
    );
    const now = periodOf(monthOf(today), 'quarter');
    return {
      analyst: { tenantId: observer.tenantId, accountId: ACCOUNT },
      indicatorIds: rows.map(({ id }) => id),
      codes: rows.map(({ code }) => code),
      from: addPeriods(now, -QUARTERS),
      to: addPeriods(now, -1),
    };
  });
}
