import { addDays, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import type { SharingActId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { Database } from '../../kernel/database.ts';
import type { SystemTx } from '../../kernel/with-system.ts';
import { withTenant } from '../../kernel/with-tenant.ts';
import { recordAct } from '../../queries/sharing/acts.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordAgreement } from '../records/progress.ts';
import { demoDossierId, demoSeat, openDemoDossier, penOf } from './dossier.ts';
import { XONAR_OCTOBER } from './letters.ts';
import { demoActor, demoTenantId } from './people.ts';

const SINCE = '2024-01-01' as PlainDate;
/** The letter says "later"; the days are fictitious. */
const ZUID_LIMBURG_WAS_TO_JOIN = '2024-12-01' as PlainDate;
/** Long enough for whoever comes to look at the demonstration later. */
const LETTER_WAITS = 300;
const AMBTENAAR = demoActor('ambtenaar@noord-limburg');

/**
 * Mutsaersstichting: a herstelplan that Noord-Limburg and Midden-Limburg follow, and Zuid-Limburg later: its letter of
 * invitation waits. No letter names a trede, so there is none. What Noord-Limburg wrote for itself stays its own when another
 * region joins.
 */
export async function loadMutsaersstichting(tx: SystemTx): Promise<void> {
  const since = { validFrom: SINCE };
  const dossier = await openDemoDossier(tx, 'mutsaersstichting', AMBTENAAR, {
    openedOn: SINCE,
    participants: [
      { tenantId: demoTenantId('noord-limburg'), role: 'accounthoudend', ...since },
      { tenantId: demoTenantId('midden-limburg-oost'), role: 'strategisch_belang', ...since },
      { tenantId: demoTenantId('midden-limburg-west'), role: 'strategisch_belang', ...since },
      { tenantId: demoTenantId('mutsaersstichting'), role: 'aanbieder', ...since },
      { tenantId: demoTenantId('taskforce'), role: 'betrokken', validFrom: '2024-06-01' as PlainDate },
    ],
    seats: [
      demoSeat('ambtenaar@noord-limburg', SINCE, true),
      demoSeat('ambtenaar@midden-limburg-oost', SINCE),
    ],
  });
  const recordedAt = '2024-11-08T09:00:00Z' as Instant;
  const standPer = '2024-10-31' as PlainDate;
  await recordAgreement(
    tx,
    penOf(dossier, AMBTENAAR, { kringId: dossier.kringen.kernteam, recordedAt, asTable: true }),
    { title: 'Zuid-Limburg sluit aan bij de monitoring', party: 'Zuid-Limburg', topic: 'Samenwerking' },
    [
      {
        standPer,
        dueOn: ZUID_LIMBURG_WAS_TO_JOIN,
        source: `${XONAR_OCTOBER.name}; datum fictief`,
        recordedAt,
      },
    ],
  );
  const own = dossier.ownKringen.get(AMBTENAAR.tenantId);
  if (own === undefined) throw new Error('an organisation without a kring of its own');
  await recordAgreement(
    tx,
    penOf(dossier, AMBTENAAR, { kringId: own, recordedAt }),
    {
      title: 'Nagaan welke stukken Noord-Limburg met Zuid-Limburg deelt (fictief)',
      party: 'Noord-Limburg',
      topic: 'Voorbereiding',
    },
    [{ standPer, dueOn: '2024-11-25' as PlainDate, source: 'Eigen voorbereiding (fictief)', recordedAt }],
  );
}

/** Noord-Limburg asks Zuid-Limburg to join: an act under the law like any other, that sends a letter which waits. */
export async function inviteToMutsaersstichting(db: Database): Promise<void> {
  const board = demoActor('wethouder@noord-limburg');
  await withTenant(db, board, async (tx) => {
    // A letter goes out on the day that the law counts, whatever day the figures of the demonstration run to.
    const { today } =
      (await sql<{ today: PlainDate }>`select law.today() as today`.execute(tx)).rows[0] ?? {};
    if (today === undefined) throw new Error('a database without a day');
    await recordAct(tx, board.tenantId, {
      actId: stableId<SharingActId>('demo-uitnodiging:mutsaersstichting:zuid-limburg'),
      dossierId: demoDossierId('mutsaersstichting'),
      kind: 'invite',
      tenantId: demoTenantId('zuid-limburg'),
      role: 'strategisch_belang',
      from: today,
      until: null,
      history: 'joining',
      seesFrom: null,
      reason:
        'Zuid-Limburg volgt XONAR, waar medewerkers van de Mutsaersstichting werkten. Wij willen het herstelplan voortaan samen volgen (fictief).',
      lapsesOn: addDays(today, LETTER_WAITS),
    });
  });
}
