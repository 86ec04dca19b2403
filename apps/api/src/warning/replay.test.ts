import type { RuleSetReplay } from '@regietafel/contracts/warning/replay';
import { withConnection } from '@regietafel/db/embedded/connection';
import { databaseUrl } from '@regietafel/db/embedded/database-url';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { loadNational } from '@regietafel/db/scenarios/load-national';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommand, settingsOf } from '../testing/command-line.ts';

/* What is recorded in the database after a moment changes nothing in what a replay says of that moment. */

const TODAY = '2026-11-22' as PlainDate;
/** The day up to which is looked back, and those on which everything later comes in. */
const THEN = '2026-01-31';
const LATER = '2026-05-05T12:00:00Z';
const LATER_STILL = '2026-06-05T12:00:00Z';
const LAST = '2026-07-05T12:00:00Z';

let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let before: RuleSetReplay;

beforeAll(async () => {
  urls = await createTestDatabase();
  await loadNational(urls, { dossiers: 24, years: 5, today: TODAY });
  before = await replayed('--to', THEN);
});
afterAll(() => urls.drop());

/** The replay as whoever follows all providers sees it. */
async function replayed(...args: readonly string[]): Promise<RuleSetReplay> {
  const as = 'persoon@landelijk-waarnemer.example';
  const ran = await runCommand(['signals', 'replay', '--as', as, '--json', ...args], settingsOf(urls));
  expect(ran.stderr).toBe('');
  return ran.json();
}

/** As nobody can: past the law, with a moment of one's own. */
function lay(statement: string, values: readonly unknown[] = []): Promise<number> {
  const url = databaseUrl(inject('testServer'), 'superuser', new URL(urls.ownerUrl).pathname.slice(1));
  return withConnection(url, async (client) => (await client.query(statement, [...values])).rowCount ?? 0);
}

const REPORT = `dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, recorded_at, record_id, revision_id, supersedes,
  grain, period_start, scope, basis, items, deviations, note, is_submitted, source_name, is_fictitious`;
const RUIN = '{"liquide_middelen": 0, "nettoresultaat": -900000000, "eigen_vermogen": -100000000}';

/** Every last state of a report is followed by one that tells of ruin. */
const CORRECT = `insert into indicator_report_revision (${REPORT})
  select r.dossier_id, r.author_tenant_id, r.kring_id, r.hand_tenant_id, r.hand_account_id, $1, r.record_id, gen_random_uuid(), r.revision_id,
      r.grain, r.period_start, r.scope, r.basis, r.items || $2::jsonb, r.deviations, r.note, true, r.source_name, true
    from indicator_report_revision r
   where not exists (select from indicator_report_revision n where n.dossier_id = r.dossier_id and n.supersedes = r.revision_id)`;

/** What was corrected is sent back by the region, so that the state before counts again. */
const SEND_BACK = `insert into indicator_review (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, recorded_at, review_id,
    report_id, revision_id, answer, note, remarks)
  select r.dossier_id, d.author_tenant_id, r.kring_id, d.hand_tenant_id, d.hand_account_id, $1, gen_random_uuid(), r.record_id, r.revision_id,
      'sent_back', 'Later teruggegeven (fictief)', '[]'
    from indicator_report_revision r join dossier d on d.dossier_id = r.dossier_id where r.recorded_at = $2`;

/** The region, which counts first, tells of ruin in the quarters of a year that was told of otherwise. */
const TELL = `with told as (
    select d.dossier_id, d.author_tenant_id, r.kring_id, d.hand_tenant_id, d.hand_account_id, gen_random_uuid() as record_id, r.period_start,
        r.items || $2::jsonb as items
      from indicator_report_revision r join dossier d on d.dossier_id = r.dossier_id
     where r.supersedes is null and r.period_start between '2025-01-01' and '2025-12-31'),
  head as (
    insert into record (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, recorded_at, record_id, kind)
    select t.dossier_id, t.author_tenant_id, t.kring_id, t.hand_tenant_id, t.hand_account_id, $1, t.record_id, 'indicator_report' from told t)
  insert into indicator_report_revision (${REPORT})
  select t.dossier_id, t.author_tenant_id, t.kring_id, t.hand_tenant_id, t.hand_account_id, $1, t.record_id, gen_random_uuid(), null, 'quarter',
      t.period_start, 'whole', 'quarter_figures', t.items, '[]', '', true, 'Later opgegeven (fictief)', true from told t`;

describe('a replay of an earlier moment', () => {
  test('has something to say: providers declined, and signals stood', () => {
    expect(before.whole.declined).toBeGreaterThan(0);
    expect(before.providers.some(({ alarms }) => alarms.length > 0)).toBe(true);
    expect(before.providers).toHaveLength(24);
  });

  test.each([
    ['reports that are corrected later', CORRECT, [LATER, RUIN]],
    ['reports that are sent back later', SEND_BACK, [LATER_STILL, LATER]],
    ['reports of others that come in later', TELL, [LAST, RUIN]],
  ])('is not changed by %s, though what is said of now is', async (_, statement, values) => {
    const now = await replayed();
    expect(await lay(statement, values)).toBeGreaterThan(0);
    expect(await replayed('--to', THEN)).toEqual(before);
    expect((await replayed()).providers).not.toEqual(now.providers);
  });

  test('keeps its signals when a trede is told later; only what became of the provider is known better', async () => {
    const [quiet] = before.providers.filter(({ kind }) => kind === 'quiet' || kind === 'open');
    const known = await lay(
      `insert into ladder_step (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, recorded_at, step_id, kind, trede,
          effective_on, date_precision, decided_by, document, note)
        select s.dossier_id, s.author_tenant_id, s.kring_id, s.hand_tenant_id, s.hand_account_id, $1, gen_random_uuid(), s.kind, 3, '2026-01-15',
          s.date_precision, s.decided_by, s.document, '' from ladder_step s where s.dossier_id = $2 limit 1`,
      [LATER, quiet?.dossierId],
    );
    expect(known).toBe(1);
    const after = (await replayed('--to', THEN)).providers.find(({ slug }) => slug === quiet?.slug);
    expect(after?.declinedOn).toBe('2026-01-15');
    const raised = (alarms: readonly { readonly raisedAt: string; readonly signals: unknown }[] = []) =>
      alarms.map(({ raisedAt, signals }) => ({ raisedAt, signals }));
    expect(raised(after?.alarms)).toEqual(raised(quiet?.alarms));
  });
});
